"""Counts the interest of each row of new-places.csv and prints the file with its last column filled in.

It shares nothing with the engine: it goes through the days one by one, with rates typed from the survey
of the law, adds exact fractions and rounds once, half up. Run: count_interest.py new-places.csv
"""

import calendar
import sys
from datetime import date, timedelta
from fractions import Fraction

ECB = {"2023-1": "2.50", "2023-2": "4.00", "2024-1": "4.50", "2024-2": "4.25",
       "2025-1": "3.15", "2025-2": "2.15", "2026-1": "2.15", "2026-2": "2.40"}
AUSTRIA = {"2023-1": "1.88", "2023-2": "3.38", "2024-1": "3.88", "2024-2": "3.88",
           "2025-1": "2.53", "2025-2": "1.53", "2026-1": "1.53", "2026-2": "1.53"}
FINLAND = {"2023-1": "2.50", "2023-2": "4.00", "2024-1": "4.50", "2024-2": "4.50",
           "2025-1": "3.50", "2025-2": "2.50", "2026-1": "2.50", "2026-2": "2.50"}
SWEDEN = {"2023-1": "2.50", "2023-2": "3.50", "2024-1": "4.00", "2024-2": "4.00",
          "2025-1": "3.00", "2025-2": "2.00", "2026-1": "2.00"}
DENMARK = {"2023-1": "1.90", "2023-2": "3.25", "2024-1": "3.75", "2024-2": "3.50",
           "2025-1": "2.75", "2025-2": "1.75", "2026-1": "1.75"}
POLAND = {"2023-1": "6.75", "2023-2": "6.75", "2024-1": "5.75", "2024-2": "5.75",
          "2025-1": "5.75", "2025-2": "5.25", "2026-1": "4.00", "2026-2": "3.75"}
POLISH_CONSUMERS = [
    ("2022-09-08", "12.25"), ("2023-09-07", "11.50"), ("2023-10-05", "11.25"), ("2025-05-08", "10.75"),
    ("2025-07-03", "10.50"), ("2025-09-04", "10.25"), ("2025-10-09", "10.00"), ("2025-11-06", "9.75"),
    ("2025-12-04", "9.50"), ("2026-03-05", "9.25")]
LUXEMBOURG_CONSUMERS = {2023: "2.25", 2024: "4.50", 2025: "4.25", 2026: "3.75"}

DAY = timedelta(days=1)
DAYS_AFTER_A_CONSUMERS_NOTICE = {"SE": 30, "DK": 30}
INTEREST_FIRST = {"CH"}


def of_half(table, day):
    return Fraction(table["%d-%d" % (day.year, 1 if day.month < 7 else 2)])


def per_cent(law, debtor, day, first):
    consumer = debtor == "consumer"
    match law:
        case "LU":
            return Fraction(LUXEMBOURG_CONSUMERS[day.year]) if consumer else of_half(ECB, day) + 8
        case "PT":
            return Fraction(4) if consumer else of_half(ECB, day) + 8
        case "IE":
            return of_half(ECB, first) + 8
        case "AT":
            return Fraction(4) if consumer else of_half(AUSTRIA, day) + Fraction("9.2")
        case "FI":
            return of_half(FINLAND, day) + (7 if consumer else 8)
        case "SE":
            return of_half(SWEDEN, day) + 8
        case "DK":
            return of_half(DENMARK, day) + 8
        case "CH":
            return Fraction(5)
        case "PL" if consumer:
            return Fraction([rate for since, rate in POLISH_CONSUMERS if since <= day.isoformat()][-1])
        case "PL":
            return of_half(POLAND, day) + (8 if debtor == "public-body" else 10)


def months_after(day, months):
    year, month = day.year + (day.month - 1 + months) // 12, (day.month - 1 + months) % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def cents(amount):
    whole, rest = divmod(amount * 100, 1)
    return whole + (rest >= Fraction(1, 2))


def first_day(law, due, delivered, notice):
    """A Polish due date on a weekend moves to Monday; its holidays are in none of the rows."""
    while law == "PL" and due.weekday() > 4:
        due += DAY
    first = due + DAY
    if delivered:
        first = max(first, months_after(delivered, 3) + DAY)
    if notice:
        first = max(first, notice + (DAYS_AFTER_A_CONSUMERS_NOTICE.get(law, 0) + 1) * DAY)
    return first


def interest(law, debtor, principal, due, delivered, notice, payments, agreed, as_of):
    first = first_day(law, due, delivered, notice)
    left, accrued, paid = Fraction(principal), Fraction(0), Fraction(0)
    day = min([due] + [on for on, _ in payments])
    while day <= as_of:
        if day >= first:
            rate = Fraction(agreed) if agreed else per_cent(law, debtor, day, first)
            accrued += left * rate / 36500
        for amount in [amount for on, amount in payments if on == day]:
            if law in INTEREST_FIRST:
                share = min(amount, Fraction(cents(accrued), 100) - paid)
                paid, amount = paid + share, amount - share
            left = max(Fraction(0), left - amount)
        day += DAY
    return cents(accrued)


def day_of(text):
    return date.fromisoformat(text) if text else None


def counted(line):
    cells = [cell.strip() for cell in line.split("|")]
    law, debtor, principal, due, delivered, notice, payments, agreed, as_of = cells[:9]
    owed = interest(
        law, debtor, principal.split()[1], day_of(due), day_of(delivered), day_of(notice),
        [(day_of(each.split()[0]), Fraction(each.split()[1])) for each in payments.split(";") if each],
        agreed, day_of(as_of))
    return " | ".join(cells[:9] + ["%d.%02d" % divmod(owed, 100)])


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as rows:
        for row in rows:
            print(row.rstrip("\n") if row.startswith("#") else counted(row))
