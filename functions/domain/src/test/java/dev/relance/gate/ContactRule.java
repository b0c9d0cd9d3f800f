package dev.relance.gate;

import dev.relance.document.Document;
import dev.relance.law.Basis.Bound;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.StopKind;
import dev.relance.vocabulary.Word;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One rule about contact with a debtor, written down from the sentence of its pack and not read
 * from its members.
 *
 * @param section the part of the pack in which it stands, such as caps
 * @param says its figures in words: 7 in 7 days per invoice
 * @param pastDueOver it holds for debts past due for more days than this; -1 for all of them
 */
record ContactRule(
    String section,
    String pack,
    Set<Channel> channels,
    String says,
    Set<DebtorKind> debtors,
    Bound bound,
    LocalDate from,
    LocalDate to,
    int pastDueOver,
    String cites) {
  private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);
  private static final String HOUSE = "house rule (strictest of the surveyed jurisdictions)";

  /** Most contacts in some days, the day of the contact included. */
  static final List<ContactRule> CAPS =
      table(
          "caps",
          """
          DEFAULT | email sms             | 1 in 7 days per invoice  | all                  | POLICY     | HOUSE
          DEFAULT | all                   | 2 in 7 days per debtor   | all                  | POLICY     | HOUSE
          DEFAULT | all                   | 6 in 30 days per debtor  | all                  | POLICY     | HOUSE
          US      | call                  | 7 in 7 days per invoice  | consumer             | COLLECTORS | 12 CFR 1006.14(b)(2)(i)(A) | from 2021-11-30
          US-MA   | call sms              | 2 in 7 days per invoice  | consumer             | MANDATORY  | 940 CMR 7.04(1)(f), 7.05(3)(d)
          US-MA   | call                  | 2 in 30 days per debtor  | consumer             | MANDATORY  | 940 CMR 7.04(1)(f)
          US-DC   | call                  | 4 in 7 days per invoice  | consumer             | MANDATORY  | D.C. Code 28-3814(d)(4)(A) | from 2023-01-01 | over 30 days
          US-DC   | email sms             | 5 in 7 days per invoice  | consumer             | MANDATORY  | D.C. Code 28-3814(d)(4)(B) | from 2023-01-01 | over 30 days
          US-NYC  | all                   | 2 in 7 days per invoice  | consumer             | MANDATORY  | 6 RCNY 5-77(b)(1)(iv) | to 2026-12-31
          US-NYC  | all                   | 3 in 7 days per invoice  | consumer             | MANDATORY  | 6 RCNY 5-77(b)(1)(iii) | from 2027-01-01
          CA-ON   | email sms call visit  | 3 in 7 days per debtor   | consumer             | COLLECTORS | R.R.O. 1990 Reg. 74 s22
          AU      | email sms call letter | 3 in 7 days per invoice  | consumer sole-trader | GUIDANCE   | ACCC/ASIC debt collection guideline, part 2.5
          AU      | email sms call letter | 10 in 30 days per invoice | consumer sole-trader | GUIDANCE  | ACCC/ASIC debt collection guideline, part 2.5
          """);

  /** Days of silence after a conversation, its own day being the first. */
  static final List<ContactRule> COOL_DOWNS =
      table(
          "coolDowns",
          """
          US      | call                  | 7 days after a conversation | consumer | COLLECTORS | 12 CFR 1006.14(b)(2)(i)(B)
          US-DC   | call                  | 7 days after a conversation | consumer | MANDATORY  | D.C. Code 28-3814(d)(4)(A) | from 2023-01-01 | over 30 days
          """);

  /** The hours of a week; a day that is not named has none. */
  static final List<ContactRule> HOURS =
      table(
          "hours",
          """
          DEFAULT | all                   | MON-FRI 08:00-20:00, SAT 09:00-20:00, no holidays     | all      | POLICY     | HOUSE
          US      | all                   | MON-SUN 08:00-21:00                                   | consumer | COLLECTORS | 12 CFR 1006.6(b)(1)
          US-CA   | all                   | MON-SUN 08:00-21:00                                   | consumer | MANDATORY | Cal. Civ. Code 1788.17
          US-MA   | call                  | MON-SUN 08:00-21:00, in America/New_York              | consumer | MANDATORY  | 940 CMR 7.05(3)(e)
          US-DC   | call sms              | MON-SUN 08:00-21:00, in America/New_York              | consumer | MANDATORY  | D.C. Code 28-3814(k) | from 2023-01-01 | over 30 days
          US-FL   | sms call letter visit | MON-SUN 08:00-21:00                                   | consumer | MANDATORY  | Fla. Stat. 559.72(17) | from 2025-05-16
          US-FL   | all                   | MON-SUN 08:00-21:00                                   | consumer | MANDATORY  | Fla. Stat. 559.72(17) | to 2025-05-15
          CA-ON   | all                   | MON-SAT 07:00-21:00, SUN 13:00-17:00, no holidays     | consumer | COLLECTORS | R.R.O. 1990 Reg. 74 s22
          CA-BC   | all                   | MON-SAT 07:00-21:00, SUN 13:00-17:00, no holidays     | all      | MANDATORY  | BPCPA s116; regulator page
          CA-QC   | call visit            | MON-SAT 08:00-20:00, no holidays                      | all      | COLLECTORS | Quebec R-2.2 s34(4)
          AU      | call                  | MON-FRI 07:30-21:00, SAT-SUN 09:00-21:00, no holidays | consumer sole-trader | GUIDANCE | ACCC/ASIC debt collection guideline, part 2.4
          """);

  /** What is allowed without consent is never done: a message that only asks for it is not ours. */
  static final List<ContactRule> CONSENTS =
      table(
          "consents",
          """
          US-DC   | email sms             | else consent-request-only, 1 in 7 days | consumer | MANDATORY | D.C. Code 28-3814(d)(4)(B) | from 2023-01-01 | over 30 days
          US-NYC  | email sms             | else prohibited                        | consumer | POLICY    | house rule | from 2026-09-01 | to 2026-12-31
          US-NYC  | email sms             | else prohibited                        | consumer | MANDATORY | 6 RCNY 5-77(b)(5)(i)(B) | from 2027-01-01
          """);

  /** A letter, and the days after it. */
  static final List<ContactRule> POST_FIRST =
      table(
          "postFirst",
          """
          US-DC   | email sms             | 0 days after a letter | consumer | MANDATORY  | D.C. Code 28-3814(d)(4)(B)(i), (m) | from 2023-01-01 | over 30 days
          CA-ON   | email sms call visit  | 6 days after a letter | consumer | COLLECTORS | R.R.O. 1990 Reg. 74
          CA-QC   | email sms call visit  | 5 days after a letter | all      | COLLECTORS | Quebec R-2.2 s34
          """);

  /** What ends contact by every channel. */
  static final List<ContactRule> STOPS =
      table(
          "stops",
          """
          DEFAULT | all | cease                            | all                  | POLICY     | HOUSE
          DEFAULT | all | lawyer                           | all                  | POLICY     | HOUSE
          DEFAULT | all | insolvency                       | all                  | POLICY     | HOUSE
          DEFAULT | all | moratorium                       | all                  | POLICY     | HOUSE
          DEFAULT | all | deceased                         | all                  | POLICY     | HOUSE
          DEFAULT | all | coerced-debt                     | all                  | POLICY     | HOUSE
          US      | all | cease                            | consumer             | COLLECTORS | 15 USC 1692c(c)
          US      | all | lawyer                           | consumer             | COLLECTORS | 15 USC 1692c(a)(2)
          US      | all | insolvency                       | all                  | MANDATORY  | 11 USC 362(a)(6), 524(a)(2)
          US-CA   | all | cease                            | consumer             | MANDATORY  | Cal. Civ. Code 1788.17
          US-CA   | all | coerced-debt                     | consumer             | MANDATORY  | Cal. Civ. Code 1798.97.2, 1798.97.4
          US-NY   | all | coerced-debt                     | consumer             | MANDATORY  | N.Y. Gen. Bus. Law 604-aa, 604-bb | from 2026-06-17
          US-DC   | all | lawyer                           | consumer             | MANDATORY  | D.C. Code 28-3814(g)(5) | from 2023-01-01 | over 30 days
          GB      | all | moratorium, not GB-SCT GB-NIR    | consumer sole-trader | MANDATORY  | Debt Respite Scheme Regulations, SI 2020/1311 | from 2021-05-04
          GB      | all | insolvency                       | all                  | MANDATORY  | Insolvency Act 1986
          FR      | all | insolvency                       | all                  | MANDATORY  | C. com. L622-21
          DE      | all | insolvency                       | all                  | MANDATORY  | InsO 87, 89
          CA-ON   | all | insolvency                       | all                  | MANDATORY  | Bankruptcy and Insolvency Act ss69-69.3
          CA-QC   | all | lawyer                           | all                  | MANDATORY  | Quebec R-2.2 ss2-4
          CA-QC   | all | insolvency                       | all                  | MANDATORY  | Bankruptcy and Insolvency Act ss69-69.3
          CA-BC   | all | lawyer                           | all                  | MANDATORY  | BPCPA s116
          CA-BC   | all | insolvency                       | all                  | MANDATORY  | Bankruptcy and Insolvency Act ss69-69.4
          CH      | all | insolvency                       | all                  | MANDATORY  | SchKG 206, 207, 297
          SE      | all | insolvency                       | all                  | MANDATORY  | Konkurslag; SFS 2022:964
          DK      | all | insolvency                       | all                  | MANDATORY  | Konkursloven 12 c, 31, 207
          NZ      | all | insolvency                       | all                  | MANDATORY  | Insolvency Act 2006 ss76, 369; Companies Act 1993 s239ABE
          AU      | all | insolvency                       | all                  | MANDATORY  | Bankruptcy Act 1966 s58; Corporations Act 2001 ss440D, 471B
          LU      | all | insolvency                       | all                  | MANDATORY  | act of 18 April 2004 art 2; act of 7 August 2023
          LU      | all | moratorium                       | consumer             | MANDATORY  | act of 8 January 2013 on over-indebtedness
          IE      | all | moratorium                       | all                  | MANDATORY  | Personal Insolvency Act 2012 ss59, 62, 96
          IE      | all | insolvency                       | all                  | MANDATORY  | Companies Act 2014 s520
          AT      | all | insolvency                       | all                  | MANDATORY  | IO 6, 7, 9, 10
          PT      | all | insolvency                       | all                  | MANDATORY  | CIRE 85, 88, 90
          PL      | all | insolvency                       | all                  | MANDATORY  | act of 8 March 2013 art 3(1)
          FI      | all | cease                            | consumer             | MANDATORY  | Perintalaki 4, 4 a-4 c; act 566/2020 s15
          FI      | all | insolvency                       | all                  | MANDATORY  | Konkurssilaki 3; Yrityssaneerauslaki 17-19; Velkajärjestelylaki 13-15
          """);

  static final List<ContactRule> ALL =
      Stream.of(CAPS, COOL_DOWNS, HOURS, CONSENTS, POST_FIRST, STOPS)
          .flatMap(List::stream)
          .toList();

  /**
   * Where each pack is asked: a place and its zones, and a place nearby that is none of its own.
   */
  private static final Map<String, String> PLACES =
      Map.ofEntries(
          Map.entry("DEFAULT", "FR Europe/Paris -"),
          Map.entry("US", "US-TX America/Chicago,Pacific/Honolulu CA-BC"),
          Map.entry("US-CA", "US-CA America/Los_Angeles,America/New_York US-NV"),
          Map.entry("US-MA", "US-MA America/New_York,America/Los_Angeles US-RI"),
          Map.entry("US-DC", "US-DC America/New_York,Pacific/Honolulu US-VA"),
          Map.entry("US-FL", "US-FL America/New_York,America/Chicago US-GA"),
          Map.entry("US-NY", "US-NY America/New_York US-VT"),
          Map.entry("US-NYC", "US-NY-NYC America/New_York US-NY-BUF"),
          Map.entry("GB", "GB Europe/London IE"),
          Map.entry("FR", "FR Europe/Paris BE"),
          Map.entry("DE", "DE Europe/Berlin AT"),
          Map.entry("CH", "CH Europe/Zurich DE"),
          Map.entry("SE", "SE Europe/Stockholm NO"),
          Map.entry("DK", "DK Europe/Copenhagen DE"),
          Map.entry("NZ", "NZ Pacific/Auckland AU"),
          Map.entry("CA-ON", "CA-ON America/Toronto,America/Winnipeg CA-MB"),
          Map.entry("CA-QC", "CA-QC America/Toronto,America/Vancouver CA-NB"),
          Map.entry("CA-BC", "CA-BC America/Vancouver,America/Edmonton CA-AB"),
          Map.entry("LU", "LU Europe/Luxembourg BE"),
          Map.entry("IE", "IE Europe/Dublin GB"),
          Map.entry("AT", "AT Europe/Vienna DE"),
          Map.entry("PT", "PT Europe/Lisbon,Atlantic/Azores ES"),
          Map.entry("PL", "PL Europe/Warsaw CZ"),
          Map.entry("FI", "FI Europe/Helsinki SE"),
          Map.entry("AU", "AU-NSW Australia/Sydney,Australia/Perth,Australia/Darwin NZ"));

  String place() {
    return home()[0];
  }

  /** A place where the pack does not hold; none for the house, whose rules hold everywhere. */
  Optional<String> elsewhere() {
    return Optional.of(home()[2]).filter(code -> !code.equals("-"));
  }

  List<String> zones() {
    return List.of(home()[1].split(","));
  }

  private String[] home() {
    return PLACES.getOrDefault(pack, "").split(" ");
  }

  boolean isOfHouse() {
    return bound == Bound.POLICY;
  }

  /** Whether it speaks of such a contact on a day. */
  boolean holds(
      Channel by, DebtorKind kind, LocalDate on, int pastDueDays, boolean isWithoutCollectors) {
    return channels.contains(by)
        && debtors.contains(kind)
        && !on.isBefore(from)
        && !on.isAfter(to)
        && pastDueDays > pastDueOver
        && !(isWithoutCollectors && bound == Bound.THIRD_PARTY_ONLY);
  }

  /** A Tuesday on which it is in force, and the weeks around it too. */
  LocalDate tuesday() {
    return Stream.of("2026-10-06", "2025-04-29", "2027-02-09")
        .map(LocalDate::parse)
        .filter(day -> !day.minusDays(14).isBefore(from) && !day.plusDays(14).isAfter(to))
        .findFirst()
        .orElseThrow();
  }

  /** The nth number of what it says. */
  int number(int nth) {
    return Integer.parseInt(says.replaceAll("[^0-9]+", " ").strip().split(" ")[nth - 1]);
  }

  boolean isPerInvoice() {
    return says.endsWith("per invoice");
  }

  /** The word of the rule of the gate that gives its answer. */
  String gateRule() {
    return switch (section) {
      case "caps" -> isPerInvoice() ? "invoice-cap" : "debtor-cap";
      case "coolDowns" -> "cool-down";
      case "hours" -> "contact-window";
      case "consents" -> "consent";
      case "postFirst" -> "post-first";
      default -> "stopped";
    };
  }

  /** The stop that it knows. */
  StopKind stop() {
    String word = says.split(",", 2)[0];
    return Word.parse(StopKind.class, word);
  }

  boolean closesOnHolidays() {
    return says.contains("no holidays");
  }

  /** The zone that it names. */
  Optional<ZoneId> zone() {
    return Arrays.stream(says.split(", "))
        .filter(part -> part.startsWith("in "))
        .map(part -> ZoneId.of(part.substring(3)))
        .findFirst();
  }

  /** Opening and closing of each weekday that it leaves open. */
  Map<DayOfWeek, List<LocalTime>> week() {
    var week = new EnumMap<DayOfWeek, List<LocalTime>>(DayOfWeek.class);
    for (String part : says.split(", ")) {
      String[] words = part.split("[- ]");
      for (DayOfWeek day : DayOfWeek.values()) {
        if (part.matches("[A-Z]{3}.*") && isWithin(day, words)) {
          int times = words.length - 2;
          week.put(day, List.of(LocalTime.parse(words[times]), LocalTime.parse(words[times + 1])));
        }
      }
    }
    return week;
  }

  private static boolean isWithin(DayOfWeek day, String[] words) {
    return day.compareTo(named(words[0])) >= 0
        && day.compareTo(named(words[words.length == 4 ? 1 : 0])) <= 0;
  }

  private static DayOfWeek named(String word) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().startsWith(word))
        .findFirst()
        .orElseThrow();
  }

  private static List<ContactRule> table(String section, String rows) {
    return rows.lines().map(row -> row(section, row.strip().split(" *\\| *"))).toList();
  }

  private static ContactRule row(String section, String[] cells) {
    LocalDate from = ALWAYS;
    LocalDate to = LocalDate.MAX;
    int pastDueOver = -1;
    for (String more : Arrays.asList(cells).subList(6, cells.length)) {
      String[] words = more.split(" ");
      switch (words[0]) {
        case "from" -> from = LocalDate.parse(words[1]);
        case "to" -> to = LocalDate.parse(words[1]);
        default -> pastDueOver = Integer.parseInt(words[1]);
      }
    }
    return new ContactRule(
        section,
        cells[0],
        channels(cells[1]),
        cells[2],
        kinds(cells[3]),
        bound(cells[4]),
        from,
        to,
        pastDueOver,
        cells[5].equals("HOUSE") ? HOUSE : cells[5]);
  }

  private static Bound bound(String word) {
    return switch (word) {
      case "MANDATORY" -> Bound.BINDS_CREDITOR;
      case "GUIDANCE" -> Bound.GUIDELINE_BINDS_CREDITOR;
      case "COLLECTORS" -> Bound.THIRD_PARTY_ONLY;
      default -> Bound.POLICY;
    };
  }

  private static Set<Channel> channels(String words) {
    return words.equals("all")
        ? Channel.COUNTED
        : Arrays.stream(words.split(" "))
            .map(word -> Word.parse(Channel.class, word))
            .collect(Collectors.toSet());
  }

  private static Set<DebtorKind> kinds(String words) {
    return words.equals("all")
        ? EnumSet.allOf(DebtorKind.class)
        : Arrays.stream(words.split(" "))
            .map(word -> Word.parse(DebtorKind.class, word))
            .collect(Collectors.toSet());
  }

  /** What an entry of a pack says, in the words of the tables. */
  static ContactRule told(String section, Document pack, Document entry) {
    LocalDate from = pack.date("effectiveFrom");
    return new ContactRule(
        section,
        pack.text("law"),
        section.equals("stops")
            ? Channel.COUNTED
            : channels(
                String.join(" ", entry.texts("channels")).replace("electronic", "email sms")),
        figures(section, entry),
        entry.texts("debtors").isEmpty() ? kinds("all") : kinds(words(entry, "debtors")),
        entry.word("bound", Bound.class),
        entry.optionalDate("effectiveFrom").filter(from::isBefore).orElse(from),
        entry.optionalDate("effectiveTo").orElse(LocalDate.MAX),
        entry.optionalWhole("pastDueDaysOver").orElse(-1),
        entry.text("cites"));
  }

  private static String figures(String section, Document entry) {
    return switch (section) {
      case "caps" ->
          "%d in %d days per %s"
              .formatted(entry.whole("max"), entry.whole("days"), entry.text("per"));
      case "coolDowns" -> "%d days after a conversation".formatted(entry.whole("days"));
      case "hours" -> hours(entry);
      case "consents" ->
          "else %s%s"
              .formatted(
                  entry.text("withoutConsent"),
                  entry
                      .optionalWhole("max")
                      .map(max -> ", %d in %d days".formatted(max, entry.whole("days")))
                      .orElse(""));
      case "postFirst" -> "%d days after a letter".formatted(entry.whole("waitDays"));
      case "stops" ->
          entry.text("stop")
              + (entry.texts("except").isEmpty() ? "" : ", not " + words(entry, "except"));
      default -> throw new IllegalArgumentException("no table for " + section);
    };
  }

  private static String words(Document entry, String member) {
    return String.join(" ", entry.texts(member));
  }

  private static String member(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  private static String hours(Document entry) {
    Document week = entry.object("hours");
    var parts = new ArrayList<String>();
    @Nullable String first = null;
    for (DayOfWeek day : DayOfWeek.values()) {
      if (week.texts(member(day)).isEmpty()) {
        continue;
      }
      String span = String.join("-", week.texts(member(day)));
      String next =
          day == DayOfWeek.SUNDAY ? "" : String.join("-", week.texts(member(day.plus(1))));
      first = first == null ? day.name().substring(0, 3) : first;
      if (!next.equals(span)) {
        String last = day.name().substring(0, 3);
        parts.add((first.equals(last) ? first : first + "-" + last) + " " + span);
        first = null;
      }
    }
    if (!entry.isTrue("holidaysAllowed")) {
      parts.add("no holidays");
    }
    entry.optionalText("zone").ifPresent(zone -> parts.add("in " + zone));
    return String.join(", ", parts);
  }

  @Override
  public String toString() {
    return "%s %s: %s by %s".formatted(pack, section, says, channels.stream().sorted().toList());
  }
}
