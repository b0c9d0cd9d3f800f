package dev.relance.contract;

import dev.relance.delivery.Postman;
import dev.relance.delivery.Postman.Answer;
import dev.relance.evidence.Entry;
import dev.relance.invoice.AccountId;
import dev.relance.journey.Accounts;
import dev.relance.journey.Intake;
import dev.relance.memory.MemoryAccounts;
import dev.relance.memory.MemoryIntake;
import dev.relance.memory.MemoryPostman;
import dev.relance.memory.MemoryRecords;
import dev.relance.memory.MemoryWakeUps;
import dev.relance.plan.WakeUps;
import java.time.Instant;
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
      postman.answering(_ -> new Answer.Refused("no"));
    }

    @Override
    protected void loseNextAnswer() {
      postman.answering(_ -> new Answer.Unknown("lost"));
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
}
