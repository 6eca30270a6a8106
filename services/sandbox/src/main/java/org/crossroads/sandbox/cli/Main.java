package org.crossroads.sandbox.cli;

import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.crossroads.sandbox.cli.table.TableCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that {@code ./crossroads} hands to Java. */
@Command(
        name = "crossroads",
        description = "A network to try.",
        subcommands = {
            PkiCommand.class,
            NetworkCommand.class,
            DemoCommand.class,
            ConsultCommand.class,
            ExplainCommand.class,
            TableCommand.class,
            OnboardCommand.class
        })
public final class Main {

    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    private Main() {}

    public static void main(String[] arguments) {
        TOMCAT.setLevel(Level.SEVERE);
        Clock clock = Clock.systemUTC();
        CommandLine commands = new CommandLine(new Main(), new WithClock(clock));
        commands.setExecutionExceptionHandler((e, command, parsed) -> {
            command.getErr().println(e.getMessage());
            return ExitCodes.NO_ANSWER;
        });
        System.exit(commands.execute(arguments));
    }

    /** Makes commands with the clock that they take. */
    private record WithClock(Clock clock) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                return type.getConstructor(Clock.class).newInstance(clock);
            } catch (NoSuchMethodException e) {
                return CommandLine.defaultFactory().create(type);
            }
        }
    }
}
