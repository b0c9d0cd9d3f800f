package dev.relance.local.doctor;

import java.util.List;

/** What the domain name system holds. */
@FunctionalInterface
public interface Dns {
  /** The texts of a name; none if there is no such name. */
  List<String> texts(String name);
}
