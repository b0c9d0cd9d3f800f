package dev.relance.vocabulary;

/** Why everything stops. */
public enum StopKind implements Word {
  OPT_OUT("opt-out"),
  LAWYER("lawyer"),
  INSOLVENCY("insolvency"),
  MORATORIUM("moratorium"),
  DECEASED("deceased"),
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
