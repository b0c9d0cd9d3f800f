package dev.relance.contract;

import dev.relance.account.Accounts;
import dev.relance.delivery.Postman;
import dev.relance.delivery.Postman.SendAnswer;
import dev.relance.evidence.Announcement;
import dev.relance.evidence.AnnouncementCodec;
import dev.relance.evidence.Archive;
import dev.relance.evidence.Bus;
import dev.relance.evidence.Entry;
import dev.relance.invoice.AccountId;
import dev.relance.journey.Intake;
import dev.relance.memory.MemoryAccounts;
import dev.relance.memory.MemoryArchive;
import dev.relance.memory.MemoryBus;
import dev.relance.memory.MemoryIntake;
import dev.relance.memory.MemoryPostman;
import dev.relance.memory.MemoryRecords;
import dev.relance.memory.MemoryWakeUps;
import dev.relance.memory.Trouble;
import dev.relance.plan.WakeUps;
import dev.relance.vocabulary.PutOffCause;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

class MemoryAdaptersTest {
  @Nested
  class AccountsInMemory extends AccountsContract {
    private final MemoryAccounts accounts = new MemoryAccounts(new MemoryRecords(), _ -> {});

    @Override
    protected Accounts accounts() {
      return accounts;
    }

    @Override
    protected List<String> evidence(AccountId id) {
      return accounts.evidence(id).stream().map(Entry::line).toList();
    }
  }

  @Nested
  class WakeUpsInMemory extends WakeUpsContract {
    private final MemoryWakeUps wakeUps = new MemoryWakeUps(_ -> {});

    @Override
    protected WakeUps wakeUps() {
      return wakeUps;
    }

    @Override
    protected Optional<Instant> timer(AccountId id) {
      return wakeUps.timer(id);
    }
  }

  @Nested
  class PostmanInMemory extends PostmanContract {
    private final MemoryPostman postman = new MemoryPostman(_ -> {});

    @Override
    protected Postman postman() {
      return postman;
    }

    @Override
    protected void refuseNext() {
      postman.answering(_ -> new SendAnswer.SendRefused("no"));
    }

    @Override
    protected void putOffNext(PutOffCause cause) {
      var answers =
          new ArrayDeque<SendAnswer>(List.of(new SendAnswer.SendPutOff(cause, "not now")));
      postman.answering(
          _ -> answers.isEmpty() ? new SendAnswer.SendAccepted("") : answers.remove());
    }

    @Override
    protected void loseNextAnswer() {
      postman.answering(_ -> new SendAnswer.SendUnknown("lost"));
    }

    @Override
    protected List<String> sent() {
      return postman.sent().stream().map(s -> s.mail().mime()).toList();
    }
  }

  @Nested
  class IntakeInMemory extends IntakeContract {
    private final MemoryIntake intake = new MemoryIntake(new MemoryRecords());

    @Override
    protected Intake intake() {
      return intake;
    }
  }

  @Nested
  class BusInMemory extends BusContract {
    private final Once trouble = new Once();
    private final MemoryBus bus = new MemoryBus(trouble);

    @Override
    protected Bus bus() {
      return bus;
    }

    @Override
    protected void failNext() {
      trouble.strikes = true;
    }

    @Override
    protected List<String> heard() {
      return bus.heard().stream().map(BusInMemory::told).toList();
    }

    private static String told(Announcement told) {
      return "%s %s %s %s"
          .formatted(
              told.news().type().word(),
              told.creditorId(),
              told.at(),
              AnnouncementCodec.members(told).get("touchpoint"));
    }
  }

  @Nested
  class ArchiveInMemory extends ArchiveContract {
    private final Once trouble = new Once();
    private final MemoryArchive archive = new MemoryArchive(trouble);

    @Override
    protected Archive archive() {
      return archive;
    }

    @Override
    protected void failNext() {
      trouble.strikes = true;
    }

    @Override
    protected List<String> kept(AccountId account) {
      return archive.kept(account);
    }
  }

  /** Fails once, before anything was done. */
  private static final class Once implements Trouble {
    private boolean strikes;

    @Override
    public void strike(String moment) {
      if (strikes) {
        strikes = false;
        throw new Trouble.Crash(moment);
      }
    }
  }
}
