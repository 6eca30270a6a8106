package org.crossroads.sandbox.cli.table;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.crossroads.contract.authorisationtable.v1.AmendmentType;
import org.crossroads.contract.authorisationtable.v1.ReviewType;
import org.crossroads.exchange.client.CallFailure;
import org.crossroads.sandbox.cli.Story;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The access-authorisation table as files, and how two officers change it. */
@Command(
        name = "table",
        description = {
            "The access-authorisation table: export it, edit the files, see what they would change and whom they would",
            "refuse, propose them as one officer, activate them as another.",
            "Exit code: 0 done, 1 something stands against it, 2 refused, 4 fault, 5 no answer."
        })
public final class TableCommand {

    private static final int DONE = 0;
    private static final int OBJECTIONS = 1;

    private final Clock clock;
    private final PrintStream out;
    private final Report report;

    public TableCommand(Clock clock) {
        this(clock, System.out);
    }

    /** Tells it elsewhere than on the standard output. */
    public TableCommand(Clock clock, PrintStream out) {
        this.clock = clock;
        this.out = out;
        this.report = new Report(out);
    }

    /** One thing that an officer does. */
    @FunctionalInterface
    private interface Act {
        int by(Officer officer) throws IOException, CallFailure, NotAnswered;
    }

    private int as(OfficerOptions options, Act act) throws IOException {
        try {
            return act.by(new Officer(options.connect(new Story(out)::tell, clock)));
        } catch (NotAnswered e) {
            return e.exitCode();
        } catch (CallFailure e) {
            throw new IOException("no answer: " + e.getMessage(), e);
        }
    }

    @Command(name = "export", description = "Write the active table into a directory, one file for each recipient.")
    int export(
            @Parameters(paramLabel = "DIRECTORY") Path directory,
            @Option(
                            names = "--known",
                            paramLabel = "MOMENT",
                            description = "the table as it was known then, for example 2026-03-03T08:00:00Z")
                    @Nullable
                    OffsetDateTime known,
            @Mixin OfficerOptions options)
            throws IOException {
        return as(options, officer -> {
            var files = officer.export(known);
            List<String> left = new TableDirectory(directory).write(files);
            out.println(files.size() + " files in " + directory);
            left.forEach(name -> out.println("not in the table, left as it is: " + name));
            return DONE;
        });
    }

    @Command(name = "diff", description = "Say what the files in a directory would change, rule by rule.")
    int diff(@Parameters(paramLabel = "DIRECTORY") Path directory, @Mixin OfficerOptions options) throws IOException {
        return as(options, officer -> {
            ReviewType review = officer.review(new TableDirectory(directory).read());
            report.digests(review);
            report.difference(review);
            return DONE;
        });
    }

    @Command(
            name = "check",
            description = {
                "Say what stands against the files: contradictions, dead rules, rules without a deliberation, missions",
                "exceeded or expired. Exit code 1 when they cannot become the table."
            })
    int check(@Parameters(paramLabel = "DIRECTORY") Path directory, @Mixin OfficerOptions options) throws IOException {
        return as(options, officer -> {
            ReviewType review = officer.review(new TableDirectory(directory).read());
            report.digests(review);
            return report.findings(review) ? DONE : OBJECTIONS;
        });
    }

    @Command(
            name = "rehearse",
            description = "Put the recorded questions once more to both tables: who would be denied or permitted anew.")
    int rehearse(
            @Parameters(paramLabel = "DIRECTORY") Path directory,
            @Option(
                            names = "--since",
                            paramLabel = "MOMENT",
                            required = true,
                            description = "questions received then or later, for example 2026-03-03T08:00:00Z")
                    OffsetDateTime since,
            @Mixin OfficerOptions options)
            throws IOException {
        return as(options, officer -> {
            report.rehearsal(officer.rehearse(new TableDirectory(directory).read(), since));
            return DONE;
        });
    }

    @Command(name = "propose", description = "Sign the files as an officer and propose them. Nothing changes yet.")
    int propose(@Parameters(paramLabel = "DIRECTORY") Path directory, @Mixin OfficerOptions options)
            throws IOException {
        return as(options, officer -> {
            AmendmentType amendment = officer.propose(new TableDirectory(directory).read());
            report.amendment(amendment);
            out.println("another officer: ./crossroads table show " + amendment.getIdentifier());
            return DONE;
        });
    }

    @Command(name = "amendments", description = "List the amendments that wait for their second officer.")
    int amendments(
            @Option(names = "--all", description = "those too that were activated") boolean all,
            @Mixin OfficerOptions options)
            throws IOException {
        return as(options, officer -> {
            officer.amendments(all).forEach(report::amendment);
            return DONE;
        });
    }

    @Command(
            name = "show",
            description = "Show an amendment: who signed it, what it would change, what stands against it.")
    int show(
            @Parameters(paramLabel = "AMENDMENT") UUID id,
            @Option(names = "--into", paramLabel = "DIRECTORY", description = "write its files there") @Nullable
                    Path directory,
            @Mixin OfficerOptions options)
            throws IOException {
        return as(options, officer -> {
            Officer.Seen seen = officer.amendment(id);
            report.amendment(seen.amendment());
            if (directory != null) {
                new TableDirectory(directory).write(seen.files());
            }
            ReviewType review = seen.review();
            if (review == null) {
                return DONE;
            }
            report.difference(review);
            boolean good = report.findings(review);
            out.println("to activate it as another officer:");
            out.println("  ./crossroads table activate " + id + " --digest "
                    + seen.amendment().getProposed() + " --officer ID");
            return good ? DONE : OBJECTIONS;
        });
    }

    @Command(name = "activate", description = "Sign an amendment as a second officer: it is the table from then on.")
    int activate(
            @Parameters(paramLabel = "AMENDMENT") UUID id,
            @Option(
                            names = "--digest",
                            paramLabel = "sha256:HEX",
                            required = true,
                            description = "the table that you reviewed, as show printed it: nothing else is signed")
                    String digest,
            @Mixin OfficerOptions options)
            throws IOException {
        return as(options, officer -> {
            Officer.Seen seen = officer.amendment(id);
            if (!seen.amendment().getProposed().equals(digest)) {
                out.println("amendment " + id + " makes " + seen.amendment().getProposed() + ", not " + digest
                        + "; nothing was signed");
                return OBJECTIONS;
            }
            report.amendment(officer.activate(seen));
            return DONE;
        });
    }
}
