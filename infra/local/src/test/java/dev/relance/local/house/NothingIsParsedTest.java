package dev.relance.local.house;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A fact stays typed until a person reads it. No code looks into a text that we wrote, so that what
 * a person wrote is never taken for a word of ours. Every class that looks into some other text is
 * named here, with its reason.
 */
class NothingIsParsedTest {
  private static final String ROOT = "dev.relance.";

  /** The embedded cloud speaks in place of others, and benchmarks only measure. */
  private static final List<String> OUTSIDE = List.of("cloud", "benchmarks");

  private static final Map<String, Set<String>> LOOKING =
      Map.of(
          "makes the writing of others safe, breaks lines, sets letters and digits",
          Set.of(
              "message.HowToPayText",
              "message.InvoiceFile",
              "wording.Columns",
              "wording.Plain",
              "wording.TextFiles",
              "wording.Wording"),
          "codes, amounts and hashes have a form",
          Set.of(
              "evidence.EventCodec",
              "invoice.Ids",
              "money.Amounts",
              "record.CodeReader",
              "time.HolidayTable",
              "time.Place",
              "time.Postcodes",
              "time.Regions",
              "time.Zones",
              "transfer.Iban"),
          "keys of records and accounts, and signed links, are made of parts",
          Set.of(
              "aws.DynamoAccounts",
              "handler.RecordWritten",
              "invoice.AccountId",
              "link.ReplyAddresses",
              "local.book.BookLine",
              "local.replay.LocalRelance",
              "record.RecordContract",
              "record.RecordKind"),
          "addresses and headers of e-mails, and the creditor's own links",
          Set.of("mail.Attachment", "mail.Envelope", "mail.Links", "mail.Picture"),
          "puts the pictures of a finished message into its page",
          Set.of("mail.Mail", "mail.ReadMail"),
          "reads what another system or a person hands in: books, forms, files, refusals",
          Set.of(
              "aws.SesPostman",
              "handler.WebRequest",
              "local.book.BookReader",
              "local.command.PackFiles",
              "local.console.Console",
              "local.console.Exchange",
              "local.console.MailView",
              "local.doctor.Senders",
              "local.redrive.DeadLetter",
              "local.verify.EvidenceFolder",
              "local.verify.KeptMail",
              "local.verify.Parsed",
              "desk.DeskQuery",
              "page.AnswerReader"),
          "reads the documents of sources, and the mappings that people write for them",
          Set.of(
              "handler.SourceDoor",
              "handler.SourceEvent",
              "source.Amount",
              "source.Emission",
              "source.Flaw",
              "source.Functions",
              "source.Header",
              "source.InvoiceNumbers",
              "source.JsonRows",
              "source.Moments",
              "source.RowTemplate",
              "source.Signature",
              "source.XmlElement",
              "source.XmlRows"),
          "reads what debtors write back, and the words that it is sorted by",
          Set.of(
              "record.ReplyReader",
              "reply.Authentication",
              "reply.Clean",
              "reply.DeliveredMail",
              "reply.HtmlText",
              "reply.Lexicon",
              "reply.MailReader",
              "reply.Phrase",
              "reply.PromisedDay",
              "reply.Signs",
              "reply.Tokens",
              "reply.Triage",
              "reply.WrittenText"),
          "finds the place in the message of a library",
          Set.of("record.DocumentSchema", "record.Flaws", "record.NotJson"),
          "reads the finished message as its reader will, and decides nothing but whether it goes",
          Set.of("message.ForbiddenWords", "message.WordingGuard"));

  private static final Set<String> LOOKS =
      Set.of(
          "matches",
          "split",
          "splitWithDelimiters",
          "startsWith",
          "endsWith",
          "contains",
          "contentEquals",
          "indexOf",
          "lastIndexOf",
          "regionMatches",
          "substring",
          "subSequence",
          "replace",
          "replaceAll",
          "replaceFirst");

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("test-classes"))
          .withImportOption(location -> !location.contains("tests.jar"))
          .importPackages("dev.relance");

  @Test
  void no_text_of_ours_is_parsed() {
    assertThat(
            ALL.stream()
                .filter(NothingIsParsedTest::isBound)
                .flatMap(NothingIsParsedTest::looks)
                .toList())
        .isEmpty();
  }

  /** Else a reason would stay behind when the code that needed it has gone. */
  @Test
  void who_may_look_into_a_text_does() {
    assertThat(
            ALL.stream()
                .filter(type -> looks(type).findAny().isPresent())
                .map(NothingIsParsedTest::name)
                .collect(toSet()))
        .containsAll(LOOKING.values().stream().flatMap(Set::stream).toList());
  }

  @Test
  void a_look_into_a_text_is_found() {
    JavaClass parser = new ClassFileImporter().importClass(Parser.class);

    assertThat(looks(parser)).hasSize(3);
  }

  /**
   * A text that says what was found would be parsed again by whoever needs the value. What is wrong
   * with a line of a book or a row of a document is told only to the person who wrote it.
   */
  @Test
  void what_was_found_is_no_text() {
    assertThat(
            ALL.stream()
                .filter(type -> !type.getPackageName().equals("dev.relance.source"))
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(String.class))
                .filter(
                    field ->
                        Set.of("found", "expected", "rule", "matter").contains(field.getName()))
                .map(JavaField::getFullName))
        .isEmpty();
  }

  private static boolean isBound(JavaClass type) {
    return OUTSIDE.stream().noneMatch(room -> type.getPackageName().equals(ROOT + room))
        && LOOKING.values().stream().noneMatch(names -> names.contains(name(type)));
  }

  /** The outermost class around a type with its room, such as wording.Plain. */
  private static String name(JavaClass type) {
    return outermost(type).getName().substring(ROOT.length());
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(NothingIsParsedTest::outermost).orElse(type);
  }

  /** Calls and references of methods that look into a text. */
  private static Stream<String> looks(JavaClass type) {
    return type.getAccessesFromSelf().stream()
        .filter(NothingIsParsedTest::isLook)
        .map(JavaAccess::getDescription);
  }

  private static boolean isLook(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    return owner.isEquivalentTo(Pattern.class)
        || owner.isEquivalentTo(Matcher.class)
        || (owner.isAssignableTo(CharSequence.class)
            && LOOKS.contains(access.getTarget().getName()));
  }

  /** Looks into a text by a call, by a reference and by a pattern. */
  private static final class Parser {
    static boolean isOfHouse(List<String> cites) {
      return cites.stream().anyMatch("house rule"::startsWith)
          || cites.getFirst().endsWith("rule")
          || Pattern.matches("house.*", cites.getFirst());
    }
  }
}
