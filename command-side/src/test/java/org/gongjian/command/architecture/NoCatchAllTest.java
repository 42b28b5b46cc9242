package org.gongjian.command.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * D11: no {@code default} over events or commands, so that a new one does not compile until every place has looked at it. Read
 * from the sources: the class files no longer tell a default from none. A pattern over a whole family is a default too.
 */
class NoCatchAllTest {

    private static final Pattern OF_A_FAMILY = Pattern.compile("\\b[A-Z]\\w*(Event|Command)\\.[A-Z]\\w*");
    private static final Pattern WHOLE_FAMILY = Pattern.compile("^[A-Z]\\w*(Event|Command) \\w+$");

    @Test
    void no_switch_over_events_or_commands_has_a_default() throws IOException {
        List<Path> sources = new ArrayList<>(javaFiles(Path.of("src/main/java")));
        sources.addAll(javaFiles(Path.of("../shared-events/facts/src/main/java")));
        assertThat(sources).hasSizeGreaterThan(100);
        assertThat(catchAlls(sources)).isEmpty();
    }

    @Test
    void a_planted_default_is_found() throws IOException {
        assertThat(catchAlls(javaFiles(Path.of("src/test/java/org/gongjian/command/architecture/planted"))))
                .hasSize(1);
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<String> catchAlls(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> found = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                String name =
                        Path.of(unit.getSourceFile().toUri()).getFileName().toString();
                new Switches(name, found).scan(unit, null);
            }
        }
        return found;
    }

    /** Every switch of one file. */
    private static final class Switches extends TreeScanner<Void, Void> {
        private final String file;
        private final List<String> found;

        Switches(String file, List<String> found) {
            this.file = file;
            this.found = found;
        }

        @Override
        public Void visitSwitch(SwitchTree tree, Void unused) {
            look(tree.getCases(), tree.getExpression().toString());
            return super.visitSwitch(tree, unused);
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
            look(tree.getCases(), tree.getExpression().toString());
            return super.visitSwitchExpression(tree, unused);
        }

        private void look(List<? extends CaseTree> cases, String over) {
            List<? extends CaseLabelTree> labels =
                    cases.stream().flatMap(one -> one.getLabels().stream()).toList();
            boolean ofFamily = labels.stream()
                            .anyMatch(label ->
                                    OF_A_FAMILY.matcher(label.toString()).find())
                    || over.equals("(event)")
                    || over.equals("(command)");
            boolean catchesAll = labels.stream()
                    .anyMatch(label -> label instanceof DefaultCaseLabelTree
                            || WHOLE_FAMILY.matcher(label.toString().strip()).matches());
            if (ofFamily && catchesAll) {
                found.add(file + ": switch " + over);
            }
        }
    }
}
