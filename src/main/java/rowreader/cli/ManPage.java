package rowreader.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import rowreader.files.Versions;
import rowreader.text.Texts;

/** A manual page in man's own language (roff) of what picocli knows about the program and its commands. */
final class ManPage {
    private final StringBuilder page = new StringBuilder();

    private ManPage() {}

    /** The page of the program and all commands that its help shows, in the language in use. */
    static String of(CommandLine program) {
        return new ManPage().write(program);
    }

    private String write(CommandLine program) {
        CommandSpec spec = program.getCommandSpec();
        List<CommandSpec> commands = program.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                .toList();
        line(".TH " + spec.name().toUpperCase(Locale.ROOT) + " 1 \"\" \"" + text(version()) + "\"");
        section(Texts.get("cli.man.name"));
        line(text(spec.name()) + " \\- " + described(spec));
        section(Texts.get("cli.man.synopsis"));
        Stream.concat(Stream.of(spec), commands.stream()).forEach(command -> {
            line(".PP");
            line(text(synopsis(command)));
        });
        section(Texts.get("cli.man.options"));
        arguments(spec);
        section(Texts.get("cli.man.commands"));
        for (CommandSpec command : commands) {
            line(".SS " + text(command.qualifiedName()));
            line(described(command));
            arguments(command);
        }
        section(Texts.get("cli.man.files"));
        line(prose(spec.usageMessage().footer()));
        return page.toString();
    }

    private static String version() {
        return Texts.get("cli.help.program.version", Versions.program());
    }

    private static String synopsis(CommandSpec command) {
        return new Help(command, Help.defaultColorScheme(Help.Ansi.OFF)).synopsis(0);
    }

    private static String described(CommandSpec command) {
        return prose(command.usageMessage().description());
    }

    private void arguments(CommandSpec command) {
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            argument(parameter.paramLabel(), parameter);
        }
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                String names = String.join(", ", option.names());
                argument(option.arity().max() == 0 ? names : names + " " + option.paramLabel(), option);
            }
        }
    }

    private void argument(String names, ArgSpec argument) {
        line(".TP");
        line("\\fB" + text(names) + "\\fR");
        line(prose(argument.description()));
    }

    private void section(String name) {
        line(".SH " + text(name));
    }

    /** picocli's format: a percent sign is doubled, a new line is %n. */
    private static String prose(String... lines) {
        return Stream.of(lines)
                .map(line -> text(line.replace("%n", " ").replace("%%", "%")))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining(" "));
    }

    /** Backslash, minus, and a full stop or an apostrophe at the beginning mean something to roff. */
    private static String text(String words) {
        String escaped =
                words.strip().replaceAll("\\s+", " ").replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }

    private void line(String words) {
        page.append(words).append('\n');
    }
}
