package org.ipcoop.platform.limit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Map;
import org.ipcoop.platform.security.Roles;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Takes bodies of every kind and says how long they were. */
@Path("/taking")
@PermitAll
public class TakingResource {

    @POST
    @Path("/stream")
    @Consumes("text/plain")
    public long stream(InputStream body) throws IOException {
        return body.transferTo(OutputStream.nullOutputStream());
    }

    @POST
    @Path("/text")
    @Consumes("text/plain")
    public int text(String body) {
        return body.length();
    }

    @POST
    @Path("/json")
    @Consumes(MediaType.APPLICATION_JSON)
    public int json(Map<String, String> body) {
        return body.size();
    }

    @POST
    @Path("/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Accepts(Load.FILE)
    public long file(@RestForm FileUpload file) throws IOException {
        return Files.size(file.uploadedFile());
    }

    @POST
    @Path("/bulk")
    @Consumes("text/plain")
    @Accepts(Load.BULK)
    public long bulk(InputStream body) throws IOException {
        return body.transferTo(OutputStream.nullOutputStream());
    }

    @POST
    @Path("/unread")
    @Consumes("text/plain")
    public String unread(InputStream body) {
        return "";
    }

    @POST
    @Path("/guarded")
    @Consumes("text/plain")
    @RolesAllowed(Roles.STEWARD)
    public long guarded(InputStream body) throws IOException {
        return body.transferTo(OutputStream.nullOutputStream());
    }

    @POST
    @Path("/counted")
    @Consumes("text/plain")
    @RolesAllowed(Roles.READER)
    public int counted(String body) {
        return body.length();
    }

    @POST
    @Path("/counted-bulk")
    @Consumes("text/plain")
    @RolesAllowed(Roles.READER)
    @Accepts(Load.BULK)
    public int countedBulk(String body) {
        return body.length();
    }
}
