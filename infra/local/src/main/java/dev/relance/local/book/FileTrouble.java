package dev.relance.local.book;

import dev.relance.source.Flaw;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;
import java.util.Optional;

/** Why a file or folder could not be read or written, in words. */
public final class FileTrouble {
  private FileTrouble() {}

  /** The words for what went wrong in the middle of a stream. */
  public static String of(UncheckedIOException trouble) {
    return of(Objects.requireNonNull(trouble.getCause()));
  }

  /** The words for a trouble, with the file if it is known. */
  public static String of(IOException trouble) {
    return switch (trouble) {
      case NoSuchFileException e -> text("missing", e);
      case AccessDeniedException e -> text("denied", e);
      case NotDirectoryException e -> text("no-folder", e);
      case FileAlreadyExistsException e -> text("exists", e);
      case DirectoryNotEmptyException e -> text("not-empty", e);
      case FileSystemException e ->
          Flaw.text("trouble.other", e.getFile(), Optional.ofNullable(e.getReason()).orElse(""));
      default -> Optional.ofNullable(trouble.getMessage()).orElse("");
    };
  }

  private static String text(String kind, FileSystemException trouble) {
    return Flaw.text("trouble." + kind, trouble.getFile());
  }
}
