package org.ipcoop.activities.codelist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.platform.http.Page;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.security.Roles;

/** Code lists over HTTP. */
@Path("/api/v1/codelists")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@Tag(name = "codelists", description = "The codes that requests may use")
public class CodeListResource {
    private final CodeLists lists;

    CodeListResource(Provinces provinces) {
        this.lists = new CodeLists(provinces);
    }

    /** Which lists there are. */
    @GET
    @Operation(operationId = "listCodelists", summary = "Which code lists there are")
    public Page<CodeList.Summary> list() {
        return Page.whole(lists.all().stream().map(CodeList::summary).toList());
    }

    /** One list with its codes. */
    @GET
    @Path("{id}")
    @Operation(operationId = "getCodelist", summary = "One code list: codes, names in both languages, validity dates")
    public CodeList get(@PathParam("id") String id) {
        return lists.find(id).orElseThrow(() -> new NotFound("code list", id));
    }
}
