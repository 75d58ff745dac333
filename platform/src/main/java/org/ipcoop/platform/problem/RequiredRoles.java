package org.ipcoop.platform.problem;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.List;
import org.ipcoop.platform.problem.DomainException.Forbidden;
import org.jspecify.annotations.Nullable;

/** Says which roles an operation wants, where the framework only says no. */
final class RequiredRoles {
    private RequiredRoles() {}

    /** The refusal with the roles of the operation, or {@code refusal} where it names none. */
    static Throwable explain(ResourceInfo resource, Throwable refusal) {
        RolesAllowed roles = of(resource.getResourceMethod());
        return roles == null ? refusal : Forbidden.withoutRole(List.of(roles.value()));
    }

    private static @Nullable RolesAllowed of(@Nullable Method method) {
        if (method == null) {
            return null;
        }
        RolesAllowed own = method.getAnnotation(RolesAllowed.class);
        return own != null ? own : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
    }
}
