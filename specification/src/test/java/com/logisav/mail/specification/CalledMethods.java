package com.logisav.mail.specification;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Which methods sources call, as the compiler understands them: {@code com.acme.Mail.to(java.lang.String[])}. */
final class CalledMethods extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final Set<String> called = new HashSet<>();
    private final Trees trees;
    private final Types types;

    private CalledMethods(JavacTask task) {
        this.trees = Trees.instance(task);
        this.types = task.getTypes();
    }

    /** All of these sources, compiled against the class path of the tests; what does not compile fails. */
    static Set<String> in(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null)) {
            List<String> options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
            JavacTask task = (JavacTask) compiler.getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources));
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            found.getDiagnostics().stream().filter(each -> each.getKind() == Diagnostic.Kind.ERROR).findFirst().ifPresent(error -> {
                throw new AssertionError(error.toString());
            });
            CalledMethods methods = new CalledMethods(task);
            methods.scan(units, null);
            return methods.called;
        }
    }

    /** How a method is named here. */
    static String name(Method method) {
        return method.getDeclaringClass().getName() + "." + method.getName()
            + Arrays.stream(method.getParameterTypes()).map(Type::getTypeName).collect(Collectors.joining(",", "(", ")")).replace('$', '.');
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
        ExpressionTree method = call.getMethodSelect();
        add(trees.getElement(new TreePath(getCurrentPath(), method)));
        return super.visitMethodInvocation(call, unused);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void unused) {
        add(trees.getElement(getCurrentPath()));
        return super.visitMemberReference(reference, unused);
    }

    private void add(@Nullable Element element) {
        if (element instanceof ExecutableElement method && method.getEnclosingElement() instanceof TypeElement type) {
            called.add(type.getQualifiedName() + "." + method.getSimpleName() + method.getParameters().stream()
                .map(parameter -> types.erasure(parameter.asType()).toString().replace("...", "[]").replaceAll("@\\S+ ", ""))
                .collect(Collectors.joining(",", "(", ")")));
        }
    }
}
