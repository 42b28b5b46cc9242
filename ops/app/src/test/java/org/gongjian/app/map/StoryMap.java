package org.gongjian.app.map;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.record.EventName;
import org.gongjian.record.Fact;

/**
 * The map of the README: the stories are told by hand, what belongs to each command is read from the compiled code. Events and
 * refusals are those that the rule methods taking this very command reach within its feature; read models are those that read a
 * component of one of the events; tests are those whose source names the command.
 */
final class StoryMap {

    private static final String COMMANDS = "org.gongjian.command.";
    private static final String DECISIONS = "command-side/src/test/java/org/gongjian/command/";

    private static final Pattern FACT = Pattern.compile("new \\w+Event\\.(\\w+)\\(");
    private static final Pattern CODE = Pattern.compile("\\w+Refusal\\.([A-Z_]{3,})");
    private static final Pattern CALL = Pattern.compile("(\\w+)\\(");

    private final Path root;
    private final JavaClasses code = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.gongjian");

    StoryMap(Path root) {
        this.root = root;
    }

    /**
     * One line of {@code ops/docs/stories.tsv}.
     *
     * @param commands none for what only reads
     * @param models packages of what is read, for what only reads
     * @param lived packages of the command side whose tests tell it as a whole, across features
     */
    record Story(
            String told,
            String english,
            String checklist,
            List<String> commands,
            String page,
            List<String> models,
            List<String> lived) {}

    List<Story> stories() {
        return lines(root.resolve("ops/docs/stories.tsv"))
                .skip(1)
                .map(line -> line.split("\t"))
                .map(cell -> new Story(
                        cell[0],
                        cell[1],
                        cell[2],
                        cell[3].equals("-") ? List.of() : List.of(cell[3].split(" ")),
                        cell[4],
                        cell.length > 5 ? List.of(cell[5].split(" ")) : List.of(),
                        cell.length > 6 ? List.of(cell[6].split(" ")) : List.of()))
                .toList();
    }

    /** Every command there is, as {@code matter.Admit}. */
    Set<String> commands() {
        return code.stream()
                .filter(one -> one.getName().matches("org\\.gongjian\\.command\\.\\w+\\.\\w+Command\\$\\w+"))
                .filter(one ->
                        one.isRecord() && one.getAllRawInterfaces().stream().anyMatch(StoryMap::isFamily))
                .map(StoryMap::named)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isFamily(JavaClass type) {
        return type.getSimpleName().endsWith("Command");
    }

    private static String named(JavaClass command) {
        String feature = command.getPackageName().substring(COMMANDS.length());
        return feature + "." + command.getSimpleName();
    }

    /** The generated table, Markdown. */
    String table() {
        StringBuilder table = new StringBuilder(
                "| 故事 Story | 清单 Checklist | 命令 Commands | 事件 Events | 拒绝 Refusals | 读模型 Read models | 页面 Page | 测试 Tests |\n"
                        + "|---|---|---|---|---|---|---|---|\n");
        stories().forEach(story -> table.append(row(story)));
        return table.toString();
    }

    private String row(Story story) {
        Set<String> events = new TreeSet<>();
        Set<String> refusals = new TreeSet<>();
        Set<String> models = new TreeSet<>(story.models());
        Set<String> tests = new TreeSet<>();
        story.models()
                .forEach(model -> tests.addAll(testsIn(
                        "query-side/src/test/java/org/gongjian/query/" + model.replace('.', '/'), source -> true)));
        story.lived().forEach(feature -> tests.addAll(testsIn(DECISIONS + feature, source -> true)));
        for (String command : story.commands()) {
            JavaClass type = type(command);
            String arm = arm(type);
            Set<JavaCodeUnit> rules = rules(type, arm);
            Set<JavaClass> facts = facts(rules, arm);
            facts.forEach(
                    fact -> events.add(fact.getAnnotationOfType(EventName.class).value()));
            refusals.addAll(codes(rules));
            CODE.matcher(arm).results().forEach(found -> refusals.add(found.group(1)));
            models.addAll(readModels(facts));
            tests.addAll(tests(type));
        }
        return "| "
                + String.join(
                        " | ",
                        story.told() + "<br>" + story.english(),
                        story.checklist(),
                        links(story.commands()),
                        list(events),
                        list(refusals),
                        list(models),
                        "`" + story.page() + "`",
                        String.join(" ", tests))
                + " |\n";
    }

    private JavaClass type(String command) {
        String feature = command.substring(0, command.indexOf('.'));
        String name = command.substring(command.indexOf('.') + 1);
        return code.stream()
                .filter(one -> one.getPackageName().equals(COMMANDS + feature)
                        && one.getSimpleName().equals(name)
                        && one.getName().contains("Command$"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no command " + command));
    }

    /** What the decider's switch says to this command, as source. */
    private String arm(JavaClass command) {
        String feature = command.getPackageName().substring(COMMANDS.length());
        String family = command.getEnclosingClass().orElseThrow().getSimpleName();
        Path decider = root.resolve("command-side/src/main/java/org/gongjian/command/" + feature + "/"
                + family.replace("Command", "Decider") + ".java");
        Matcher arm = Pattern.compile(
                        "case " + family + "\\." + command.getSimpleName() + " \\w+\\s*->(.*?)(?=\\n\\s+case " + family
                                + "\\.|\\n    }\\n|\\n {8}};)",
                        Pattern.DOTALL)
                .matcher(lines(decider).collect(Collectors.joining("\n")));
        return arm.find() ? arm.group(1) : "";
    }

    /**
     * The methods that take this command or that its arm calls, and what they call within the feature short of another command's
     * methods.
     */
    private Set<JavaCodeUnit> rules(JavaClass command, String arm) {
        Set<String> called =
                CALL.matcher(arm).results().map(found -> found.group(1)).collect(Collectors.toSet());
        Predicate<JavaCodeUnit> own = unit -> unit.getRawParameterTypes().contains(command)
                || called.contains(unit.getName())
                        && unit.getRawParameterTypes().stream().noneMatch(StoryMap::isCommand);
        Deque<JavaCodeUnit> open = new ArrayDeque<>(code.stream()
                .filter(one -> one.getPackageName().equals(command.getPackageName()))
                .flatMap(one -> one.getCodeUnits().stream())
                .filter(own)
                .toList());
        Set<JavaCodeUnit> seen = new HashSet<>();
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.poll();
            if (!seen.add(unit)) {
                continue;
            }
            unit.getCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().getPackageName().equals(command.getPackageName()))
                    .flatMap(call -> call.getTarget().resolveMember().stream())
                    .filter(JavaCodeUnit.class::isInstance)
                    .map(JavaCodeUnit.class::cast)
                    .filter(next -> own.test(next)
                            || next.getRawParameterTypes().stream().noneMatch(StoryMap::isCommand))
                    .forEach(open::add);
        }
        return seen;
    }

    private static boolean isCommand(JavaClass type) {
        return isFamily(type) || type.getAllRawInterfaces().stream().anyMatch(StoryMap::isFamily);
    }

    private Set<JavaClass> facts(Set<JavaCodeUnit> rules, String arm) {
        Set<String> named =
                FACT.matcher(arm).results().map(found -> found.group()).collect(Collectors.toSet());
        Stream<JavaClass> inline = code.stream()
                .filter(type -> named.contains("new "
                        + type.getName()
                                .substring(type.getPackageName().length() + 1)
                                .replace('$', '.') + "("));
        Stream<JavaClass> made = rules.stream()
                .flatMap(unit -> unit.getConstructorCallsFromSelf().stream())
                .map(call -> call.getTargetOwner());
        return Stream.concat(inline, made)
                .filter(type -> type.isAssignableTo(Fact.class) && type.isAnnotatedWith(EventName.class))
                .collect(Collectors.toSet());
    }

    private static Set<String> codes(Set<JavaCodeUnit> rules) {
        return rules.stream()
                .flatMap(unit -> unit.getFieldAccesses().stream())
                .filter(access -> access.getTargetOwner().isAssignableTo(RefusalCode.class)
                        && access.getTarget().getName().matches("[A-Z_]+"))
                .map(access -> access.getTarget().getName())
                .collect(Collectors.toSet());
    }

    private Set<String> readModels(Set<JavaClass> facts) {
        return facts.stream()
                .flatMap(fact -> code.get(fact.getName()).getAccessesToSelf().stream())
                .map(found -> found.getOriginOwner().getPackageName())
                .filter(origin -> origin.startsWith("org.gongjian.query."))
                .map(origin -> origin.substring("org.gongjian.query.".length()))
                .collect(Collectors.toSet());
    }

    private Set<String> tests(JavaClass command) {
        String family = command.getEnclosingClass().orElseThrow().getSimpleName();
        Predicate<String> names = source -> source.contains(family + "." + command.getSimpleName() + "(")
                || source.contains(family + "." + command.getSimpleName() + ";")
                        && source.contains("new " + command.getSimpleName() + "(");
        String feature = command.getPackageName().substring(COMMANDS.length());
        return testsIn(DECISIONS + feature, names);
    }

    private Set<String> testsIn(String folder, Predicate<String> names) {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            return files.filter(file -> file.getFileName().toString().endsWith("Test.java"))
                    .filter(file -> names.test(lines(file).collect(Collectors.joining("\n"))))
                    .map(file -> "[" + file.getFileName().toString().replace(".java", "") + "](" + root.relativize(file)
                            + ")")
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String links(List<String> commands) {
        return commands.stream()
                .map(command -> {
                    String feature = command.substring(0, command.indexOf('.'));
                    return "[" + command.substring(feature.length() + 1)
                            + "](command-side/src/main/java/org/gongjian/command/" + feature + ")";
                })
                .collect(Collectors.joining(" "));
    }

    private static String list(Set<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(" "));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Arrays.stream(Files.readString(file).split("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
