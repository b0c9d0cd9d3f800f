package dev.relance.local.doctor;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;
import org.jspecify.annotations.Nullable;

/** The domain name system as this machine is set up to ask it. */
public final class JndiDns implements Dns {
  private static final String TEXT = "TXT";

  @Override
  @SuppressWarnings(
      "BanJNDI") // only the provider of the domain name system, whose answers are texts
  public List<String> texts(String name) {
    try {
      var directory = new InitialDirContext(new Hashtable<>(settings()));
      try {
        return values(directory.getAttributes(name, new String[] {TEXT}).get(TEXT));
      } finally {
        directory.close();
      }
    } catch (NameNotFoundException e) {
      return List.of();
    } catch (NamingException e) {
      throw new DnsTrouble(name, e);
    }
  }

  private static Map<String, String> settings() {
    return Map.of(
        Context.INITIAL_CONTEXT_FACTORY,
        "com.sun.jndi.dns.DnsContextFactory",
        Context.PROVIDER_URL,
        "dns:",
        "com.sun.jndi.dns.timeout.initial",
        "2000",
        "com.sun.jndi.dns.timeout.retries",
        "2");
  }

  private static List<String> values(@Nullable Attribute texts) throws NamingException {
    var values = new ArrayList<String>();
    if (texts != null) {
      NamingEnumeration<?> all = texts.getAll();
      while (all.hasMore()) {
        values.add(String.valueOf(all.next()));
      }
    }
    return values;
  }
}
