package org.ipcoop.platform.problem;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Optional;
import org.ipcoop.platform.problem.DomainException.Forbidden;
import org.jspecify.annotations.Nullable;

/** What {@code @RolesAllowed} on a resource asks for: its refusal doesn't say, and a caller should not have to guess. */
final class RequiredRoles {
    private RequiredRoles() {}

    static Forbidden missing(@Nullable ResourceInfo resource) {
        return Optional.ofNullable(resource)
                .map(ResourceInfo::getResourceMethod)
                .map(RequiredRoles::declared)
                .map(allowed -> Forbidden.withoutRole(allowed.value()))
                .orElseGet(() -> new Forbidden("forbidden"));
    }

    private static @Nullable RolesAllowed declared(Method method) {
        RolesAllowed own = method.getAnnotation(RolesAllowed.class);
        return own != null ? own : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
    }
}
