package com.logisav.mail.specification.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What a host may use and no comment explains, read from the sources: class files hold no comments. */
public final class UndocumentedApi {

    private final DocTrees comments;
    private final List<String> undocumented = new ArrayList<>();

    private UndocumentedApi(DocTrees comments) {
        this.comments = comments;
    }

    /** The public and protected types and members below a directory of sources that have no comment; overriding methods inherit theirs. */
    public static List<String> in(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            List<Path> outside = files.filter(file -> file.toString().endsWith(".java"))
                .filter(file -> !sources.relativize(file).toString().replace('\\', '/').contains("/internal/"))
                .toList();
            return in(outside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> in(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> units = manager.getJavaFileObjectsFromPaths(files);
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, units);
            UndocumentedApi found = new UndocumentedApi(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                found.new Reader().scan(unit, null);
            }
            return List.copyOf(found.undocumented);
        }
    }

    private final class Reader extends TreePathScanner<Void, Void> {

        @Override
        public Void visitPackage(PackageTree tree, Void nothing) {
            if (getCurrentPath().getCompilationUnit().getSourceFile().getName().endsWith("package-info.java")) {
                require(getCurrentPath(), "package " + tree.getPackageName());
            }
            return null;
        }

        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
            if (!isForHosts(tree.getModifiers())) {
                return null;
            }
            require(getCurrentPath(), name(tree));
            return super.visitClass(tree, nothing);
        }

        @Override
        public Void visitMethod(MethodTree tree, Void nothing) {
            boolean inherits = tree.getModifiers().getAnnotations().stream()
                .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
            if (isForHosts(tree.getModifiers()) && !inherits && !isCompactConstructor(tree)) {
                require(getCurrentPath(), name(enclosing()) + "." + tree.getName());
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree tree, Void nothing) {
            if (isForHosts(tree.getModifiers())) {
                require(getCurrentPath(), name(enclosing()) + "." + tree.getName());
            }
            return null;
        }

        private void require(TreePath path, String name) {
            String comment = comments.getDocComment(path);
            if (comment == null || comment.isBlank()) {
                undocumented.add(name);
            }
        }

        /** Members of an interface are public without saying so. */
        private boolean isForHosts(ModifiersTree modifiers) {
            Set<Modifier> flags = modifiers.getFlags().isEmpty() ? EnumSet.noneOf(Modifier.class) : EnumSet.copyOf(modifiers.getFlags());
            Tree parent = getCurrentPath().getParentPath().getLeaf();
            boolean ofAnInterface = parent.getKind() == Tree.Kind.INTERFACE || parent.getKind() == Tree.Kind.ANNOTATION_TYPE;
            return flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED)
                || ofAnInterface && !flags.contains(Modifier.PRIVATE);
        }

        /** It has no parameter list of its own; the components are explained on the record. */
        private boolean isCompactConstructor(MethodTree tree) {
            return enclosing().getKind() == Tree.Kind.RECORD && tree.getName().contentEquals("<init>");
        }

        private ClassTree enclosing() {
            return (ClassTree) getCurrentPath().getParentPath().getLeaf();
        }

        private String name(ClassTree tree) {
            return getCurrentPath().getCompilationUnit().getPackageName() + "." + tree.getSimpleName();
        }
    }
}
