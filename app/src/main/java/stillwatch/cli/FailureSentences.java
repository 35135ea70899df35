package stillwatch.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import stillwatch.detect.prompt.RulePackException;
import stillwatch.evaluate.AnswerKeyException;
import stillwatch.ingest.UnreadableFileException;
import stillwatch.store.CaseFileException;
import stillwatch.task.CancelledException;

/** Turns what a command throws into a sentence and an exit code. People never see a stack trace. */
final class FailureSentences implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final PrintStream err;

    FailureSentences(PrintStream err) {
        this.err = err;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        err.println(sentence(failure));
        return CommandLine.ExitCode.SOFTWARE;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        err.println(failure.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(failure, new java.io.PrintWriter(err, true));
        err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    static String sentence(Throwable failure) {
        if (failure instanceof UncheckedIOException wrapper) {
            return sentence(wrapper.getCause());
        }
        if (failure instanceof CancelledException) {
            return "Stopped before the end, as asked. What was finished is kept.";
        }
        if (failure instanceof CaseFileException
                || failure instanceof CommandException
                || failure instanceof RulePackException
                || failure instanceof UnreadableFileException
                || failure instanceof AnswerKeyException) {
            return failure.getMessage();
        }
        if (failure instanceof FileSystemException file) {
            return aboutFile(file);
        }
        if (failure instanceof IOException) {
            return "Reading or writing failed: " + failure.getMessage() + ".";
        }
        StackTraceElement[] trace = failure.getStackTrace();
        return "Stillwatch met an error that it did not expect, and stopped. What was finished is kept. Please report: "
                + failure + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private static String aboutFile(FileSystemException failure) {
        String file = failure.getFile();
        if (failure instanceof NoSuchFileException) {
            return "There is no file or folder " + file + ".";
        }
        if (failure instanceof AccessDeniedException) {
            return "You have no permission to use " + file + ".";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return file + " exists already.";
        }
        if (failure instanceof NotDirectoryException) {
            return file + " is a file, but a folder is needed there.";
        }
        return file + " cannot be used: " + failure.getReason() + ".";
    }
}
