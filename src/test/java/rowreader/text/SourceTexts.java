package rowreader.text;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The string literals of sources, as the compiler reads them: which texts are asked for, and what is said without one. */
final class SourceTexts extends TreePathScanner<Void, Void> {
    /** At the end of a line, with the reason: what its literals say is not for people, although it looks like it. */
    private static final String NO_TEXT = "// no text";

    /** What these make or set is read by people, even if it is a single word. */
    private static final Set<String> SHOW_TEXT = Set.of(
            "Label",
            "Button",
            "ToggleButton",
            "ToggleSwitch",
            "CheckBox",
            "RadioButton",
            "MenuItem",
            "Menu",
            "Tip",
            "Text",
            "ActionButton",
            "setText",
            "setTitle",
            "setHeaderText",
            "setPromptText",
            "setAccessibleText",
            "setAccessibleHelp",
            "fillText");

    /** Whose arguments are for programs. */
    private static final Set<String> FOR_PROGRAMS = Set.of("setStyle", "setId", "lookup", "web");

    /**
     * A text that is asked for by its key.
     *
     * @param place file and line
     * @param keys one, or those of which a condition chooses; none if the key is no literal
     * @param arguments how many it is given
     */
    record Use(String place, Set<String> keys, int arguments) {}

    /** A literal that looks like words for people. */
    record Said(String place, String room, String packageName, String words) {
        @Override
        public String toString() {
            return place + ": \"" + words + "\"";
        }
    }

    private final List<Use> uses = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private final Set<String> literals = new HashSet<>();
    private final Set<String> constants = new HashSet<>();

    private SourcePositions positions;
    private CompilationUnitTree unit;
    private List<String> lines;

    private SourceTexts() {}

    /** Of all sources below a folder. */
    static SourceTexts of(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        SourceTexts found = new SourceTexts();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            found.positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree one : task.parse()) {
                found.unit = one;
                found.lines = one.getSourceFile()
                        .getCharContent(true)
                        .toString()
                        .lines()
                        .toList();
                found.scan(one, null);
            }
        }
        return found;
    }

    List<Use> uses() {
        return uses;
    }

    List<Said> said() {
        return said;
    }

    /** All that stand in sources as a whole. */
    Set<String> literals() {
        return literals;
    }

    /** As keys name them: {@code room.Type.CONSTANT}. */
    Set<String> constants() {
        return constants;
    }

    private String packageName() {
        String name = unit.getPackageName().toString();
        return name.startsWith("rowreader.") ? name.substring("rowreader.".length()) : "";
    }

    private String room() {
        return packageName().split("\\.")[0];
    }

    private long line(Tree tree) {
        return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
    }

    private String place(Tree tree) {
        return Path.of(unit.getSourceFile().getName()).getFileName() + ":" + line(tree);
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        if (type.getKind() == Kind.ENUM) {
            for (Tree member : type.getMembers()) {
                // A constant is a variable that the enum's own constructor makes.
                if (member instanceof VariableTree variable
                        && variable.getInitializer() instanceof NewClassTree made
                        && made.getIdentifier()
                                .toString()
                                .equals(type.getSimpleName().toString())) {
                    constants.add(room() + "." + type.getSimpleName() + "." + variable.getName());
                }
            }
        }
        return super.visitClass(type, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        String method = call.getMethodSelect().toString();
        if (method.equals("Texts.get") || method.equals("Text.of")) {
            List<? extends ExpressionTree> given = call.getArguments();
            Set<String> keys = new HashSet<>();
            // Of a constant the key is not in the source: its aspect is.
            boolean byKey = !literals(given.get(0), keys).isEmpty();
            boolean ofConstant = !byKey
                    && given.size() > 1
                    && !literals(given.get(1), new HashSet<>()).isEmpty();
            if (!ofConstant) {
                uses.add(new Use(place(call), Collections.unmodifiableSet(keys), given.size() - 1));
            }
        }
        return super.visitMethodInvocation(call, nothing);
    }

    /** Adds the literals that an expression may be. */
    private static Set<String> literals(Tree expression, Set<String> found) {
        if (expression instanceof LiteralTree literal && literal.getValue() instanceof String words) {
            found.add(words);
        } else if (expression instanceof ParenthesizedTree inner) {
            literals(inner.getExpression(), found);
        } else if (expression instanceof ConditionalExpressionTree choice) {
            literals(choice.getTrueExpression(), found);
            literals(choice.getFalseExpression(), found);
        } else if (expression instanceof SwitchExpressionTree choice) {
            choice.getCases().forEach(one -> literals(one.getBody(), found));
        } else if (expression instanceof ExpressionStatementTree statement) {
            literals(statement.getExpression(), found);
        }
        return found;
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void nothing) {
        if (literal.getValue() instanceof String words) {
            literals.add(words);
            boolean letter = words.chars().anyMatch(Character::isLetter);
            boolean looksLikeWords = words.indexOf(' ') >= 0 || letter && isShown();
            if (looksLikeWords
                    && !isForPrograms()
                    && !lines.get((int) line(literal) - 1).contains(NO_TEXT)) {
                said.add(new Said(place(literal), room(), packageName(), words));
            }
        }
        return super.visitLiteral(literal, nothing);
    }

    /** Whether the literal is what a label or the like is made with, as it is or as one of two. */
    private boolean isShown() {
        TreePath path = getCurrentPath();
        Tree from = path.getLeaf();
        TreePath above = path.getParentPath();
        while (above.getLeaf() instanceof ParenthesizedTree
                || above.getLeaf() instanceof ConditionalExpressionTree
                || above.getLeaf().getKind() == Kind.PLUS) {
            from = above.getLeaf();
            above = above.getParentPath();
        }
        if (above.getLeaf() instanceof NewClassTree made) {
            String type = made.getIdentifier().toString();
            // The first argument of an action's button is its id.
            boolean id = type.equals("ActionButton") && made.getArguments().indexOf(from) != 1;
            return SHOW_TEXT.contains(type) && !id;
        }
        return above.getLeaf() instanceof MethodInvocationTree call && SHOW_TEXT.contains(name(call));
    }

    private boolean isForPrograms() {
        for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
            Tree tree = path.getLeaf();
            boolean failure = tree instanceof NewClassTree made
                    && made.getIdentifier().toString().matches(".*(Exception|Error)");
            boolean told = tree instanceof MethodInvocationTree call
                    && (FOR_PROGRAMS.contains(name(call))
                            || call.getMethodSelect().toString().startsWith("LOG."));
            if (failure
                    || told
                    || tree instanceof AnnotationTree
                    || tree instanceof ThrowTree
                    || tree instanceof AssertTree) {
                return true;
            }
        }
        return false;
    }

    private static String name(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                ? select.getIdentifier().toString()
                : call.getMethodSelect().toString();
    }
}
