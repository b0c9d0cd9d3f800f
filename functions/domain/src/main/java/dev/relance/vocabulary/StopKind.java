package dev.relance.vocabulary;

/** Why everything stops. */
public enum StopKind implements Word {
  OPT_OUT("opt-out"),
  LAWYER("lawyer"),
  INSOLVENCY("insolvency"),
  MORATORIUM("moratorium"),
  DECEASED("deceased"),
  /** Somebody else forced the debt on the debtor. */
  COERCED_DEBT("coerced-debt"),
  CEASE("cease");

  private final String word;

  StopKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
