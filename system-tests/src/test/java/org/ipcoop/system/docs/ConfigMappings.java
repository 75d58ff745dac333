package org.ipcoop.system.docs;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Reads the {@code @ConfigMapping} interfaces from source, since their documentation is Javadoc and gone once compiled. */
final class ConfigMappings {

    /** One property as an operator sets it. */
    record Property(String name, String type, String byDefault, String meaning) {

        /** The variable that sets it in a container. */
        String variable() {
            return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
        }
    }

    /** A mapping: the purpose its interface states, and what can be set. */
    record Mapping(String prefix, String purpose, List<Property> properties) {}

    private final DocTrees docs;
    private final List<CompilationUnitTree> units = new ArrayList<>();

    ConfigMappings(List<Path> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        var task = (JavacTask) compiler.getTask(
                null, files, diagnostic -> {}, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
        docs = DocTrees.instance(task);
        try {
            task.parse().forEach(units::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Mapping> mappings() {
        List<Mapping> found = new ArrayList<>();
        for (CompilationUnitTree unit : units) {
            for (Tree declared : unit.getTypeDecls()) {
                if (declared instanceof ClassTree type) {
                    annotation(type.getModifiers(), "ConfigMapping")
                            .ifPresent(prefix -> found.add(mapping(unit, type, prefix)));
                }
            }
        }
        return found;
    }

    private Mapping mapping(CompilationUnitTree unit, ClassTree type, String prefix) {
        List<Property> properties = new ArrayList<>();
        collect(new TreePath(new TreePath(unit), type), type, prefix, properties);
        return new Mapping(prefix, doc(new TreePath(new TreePath(unit), type)), properties);
    }

    private void collect(TreePath at, ClassTree type, String prefix, List<Property> properties) {
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method && method.getBody() == null) {
                String name = prefix + "." + name(method);
                Optional<ClassTree> group = nested(type, String.valueOf(method.getReturnType()));
                if (group.isPresent()) {
                    collect(new TreePath(at, group.get()), group.get(), name, properties);
                } else {
                    properties.add(property(new TreePath(at, method), method, name));
                }
            }
        }
    }

    private Property property(TreePath at, MethodTree method, String name) {
        String declared = String.valueOf(method.getReturnType());
        String byDefault = annotation(method.getModifiers(), "WithDefault")
                .orElse(declared.startsWith("Optional") ? "not set" : "none: must be set");
        return new Property(name, declared, byDefault, doc(at));
    }

    private static String name(MethodTree method) {
        return annotation(method.getModifiers(), "WithName")
                .orElseGet(() -> kebab(method.getName().toString()));
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static Optional<ClassTree> nested(ClassTree type, String name) {
        return type.getMembers().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .filter(candidate -> candidate.getKind() == Tree.Kind.INTERFACE
                        && candidate.getSimpleName().contentEquals(name))
                .findFirst();
    }

    /** The one string an annotation carries, under whatever name. */
    private static Optional<String> annotation(ModifiersTree modifiers, String name) {
        return modifiers.getAnnotations().stream()
                .filter(candidate -> candidate.getAnnotationType().toString().endsWith(name))
                .map(AnnotationTree::getArguments)
                .flatMap(List::stream)
                .map(ConfigMappings::text)
                .findFirst();
    }

    private static String text(ExpressionTree argument) {
        ExpressionTree value = argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument;
        return value instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : value.toString();
    }

    private String doc(TreePath path) {
        @Nullable DocCommentTree comment = docs.getDocCommentTree(path);
        return comment == null ? "" : plain(comment);
    }

    private static String plain(DocCommentTree comment) {
        String text = comment.getFullBody().stream().map(Object::toString).collect(Collectors.joining());
        return text.replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .trim();
    }
}
