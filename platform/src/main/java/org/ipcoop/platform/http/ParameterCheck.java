package org.ipcoop.platform.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Judges the path and the query before the method is called, everything at once: values that cannot be read, second values
 * where the method takes one, and query parameters it doesn't have, since a misspelt one must not silently get the answer to
 * another question. A method that takes its query as one bean judges it itself, with a {@link ParameterReader}.
 */
class ParameterCheck {
    private final Map<Method, Declared> known = new ConcurrentHashMap<>();

    /** The types of a method's parameters, by name. */
    private record Declared(Map<String, Class<?>> path, Map<String, Class<?>> query, boolean judgesQuery) {
        static Declared of(Method method) {
            var declared = new Declared(new TreeMap<>(), new TreeMap<>(), takesBean(method));
            Arrays.stream(method.getParameters()).forEach(declared::add);
            return declared;
        }

        private void add(Parameter parameter) {
            PathParam ofPath = parameter.getAnnotation(PathParam.class);
            if (ofPath != null) {
                path.put(ofPath.value(), parameter.getType());
            }
            QueryParam ofQuery = parameter.getAnnotation(QueryParam.class);
            if (ofQuery != null) {
                query.put(ofQuery.value(), parameter.getType());
            }
        }

        private static boolean takesBean(Method method) {
            return Arrays.stream(method.getParameters())
                    .anyMatch(parameter -> parameter.isAnnotationPresent(BeanParam.class));
        }
    }

    @ServerRequestFilter
    public void filter(ResourceInfo resource, UriInfo uri) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        Declared declared = known.computeIfAbsent(method, Declared::of);
        List<Violation> violations = new ArrayList<>();
        formats(declared.path, uri.getPathParameters(), violations);
        if (!declared.judgesQuery) {
            unknown(declared.query.keySet(), uri.getQueryParameters().keySet(), violations);
            repeated(declared.query, uri.getQueryParameters(), violations);
            formats(declared.query, uri.getQueryParameters(), violations);
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    private static void unknown(Set<String> names, Set<String> sent, List<Violation> violations) {
        sent.stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .map(name -> names.isEmpty()
                        ? Violation.parameter(name, "no-parameters")
                        : Violation.parameter(name, "unknown-parameter", name, String.join(", ", names)))
                .forEach(violations::add);
    }

    /** The method would see the first value only: ?dryRun=false&dryRun=true must not be an import. */
    private static void repeated(
            Map<String, Class<?>> types, Map<String, List<String>> sent, List<Violation> violations) {
        types.forEach((name, type) -> {
            if (!Collection.class.isAssignableFrom(type)
                    && sent.getOrDefault(name, List.of()).size() > 1) {
                violations.add(Violation.parameter(name, "repeated-parameter", name));
            }
        });
    }

    /** Only the first value is the method's; a list type has no converter here and is read by its own. */
    private static void formats(
            Map<String, Class<?>> types, Map<String, List<String>> sent, List<Violation> violations) {
        types.forEach((name, type) -> {
            ParamConverter<?> converter = Parameters.converter(name, type);
            List<String> values = sent.getOrDefault(name, List.of());
            if (converter == null || values.isEmpty()) {
                return;
            }
            try {
                converter.fromString(values.getFirst());
            } catch (Invalid unreadable) {
                violations.addAll(unreadable.violations());
            }
        });
    }
}
