package org.crossroads.sandbox.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.crossroads.exchange.onboarding.Onboarding;
import org.crossroads.exchange.schema.ContractDirectory;
import org.crossroads.exchange.schema.InvalidContract;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a contract and writes a draft of its descriptor, for a person to review. Nothing is fetched: imports are files beside it. */
@Command(
        name = "onboard",
        description = {
            "Read a WSDL with the schemas that it imports and draft its descriptor, with comments, for review.",
            "Exit code: 0 everything was recognised, 1 something is left to add, 2 the contract cannot be read."
        })
public final class OnboardCommand implements Callable<Integer> {

    private static final int COMPLETE = 0;
    private static final int TO_BE_ADDED = 1;
    private static final int UNREADABLE = 2;

    /** A contract's schemas lie beside its WSDL or in a directory next to its own, rarely farther. */
    private static final int FARTHEST = 4;

    @Parameters(index = "0", paramLabel = "WSDL", description = "the contract; its schemas lie where it says, as files")
    private Path wsdl = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", description = "where the descriptor goes. Default: printed.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        Path contract = wsdl.toAbsolutePath().normalize();
        if (!Files.isRegularFile(contract)) {
            System.err.println("there is no contract " + wsdl);
            return UNREADABLE;
        }
        try {
            return write(draft(contract));
        } catch (InvalidContract e) {
            System.err.println(e.getMessage());
            return UNREADABLE;
        }
    }

    /** From the directory in which all of the contract's files lie: the WSDL's own, or one above it. */
    private Onboarding draft(Path contract) {
        Path root = contract.getParent();
        InvalidContract last = new InvalidContract(contract.toString(), "lies in no directory");
        for (int above = 0; above < FARTHEST && root != null; above++) {
            try {
                return Onboarding.of(new ContractDirectory(root), path(root, contract), descriptor(root, contract));
            } catch (InvalidContract e) {
                last = e;
                if (!String.valueOf(e.getMessage()).contains("outside of the contract")) {
                    throw e;
                }
            }
            root = root.getParent();
        }
        throw last;
    }

    private static String path(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** Where the descriptor stands, seen from that directory; in it when it is only printed or stands elsewhere. */
    private String descriptor(Path root, Path contract) {
        Optional<Path> file = Optional.ofNullable(out).map(Path::toAbsolutePath).map(Path::normalize);
        return file.filter(each -> each.startsWith(root))
                .map(each -> path(root, each))
                .orElseGet(() -> String.valueOf(contract.getFileName()).replaceFirst("(\\.wsdl)?$", ".yaml"));
    }

    private int write(Onboarding draft) throws IOException {
        if (out == null) {
            System.out.print(draft.yaml());
        } else {
            Files.writeString(out, draft.yaml());
            System.out.println("draft in " + out + "; review every line of it");
        }
        draft.unmapped().forEach(each -> System.err.println("not recognised: " + each));
        draft.refused().ifPresent(why -> System.err.println("refused as it is: " + why));
        return draft.isComplete() ? COMPLETE : TO_BE_ADDED;
    }
}
