package dev.relance.source;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of an XML document, without its namespace. */
record XmlElement(
    String name, Map<String, String> attributes, String text, List<XmlElement> children) {
  private static final int DEEPEST = 64;

  /**
   * Reads a document to the end of a stream. It may have no document type, so nothing in it can
   * refer to anything else.
   *
   * @throws FlawedFile if it is no such document
   */
  static XmlElement read(String file, InputStream in) {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(in);
      while (reader.next() != XMLStreamConstants.START_ELEMENT) {
        if (reader.getEventType() == XMLStreamConstants.DTD) {
          throw FlawedFile.of(file, "document-type");
        }
      }
      XmlElement root = element(file, reader, 1);
      while (reader.hasNext()) {
        reader.next();
      }
      return root;
    } catch (XMLStreamException e) {
      throw FlawedFile.of(
          file,
          "not-xml",
          String.valueOf(e.getLocation().getLineNumber()),
          String.valueOf(e.getLocation().getColumnNumber()));
    }
  }

  /** This, or its one child, by name: some formats wrap what they are in a document. */
  Optional<XmlElement> itselfOrChild(String wanted) {
    return name.equals(wanted)
        ? Optional.of(this)
        : children.stream().filter(child -> child.name.equals(wanted)).findFirst();
  }

  /** The children of a name, in order. */
  List<XmlElement> named(String child) {
    return children.stream().filter(element -> element.name.equals(child)).toList();
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private static XmlElement element(String file, XMLStreamReader reader, int depth)
      throws XMLStreamException {
    if (depth > DEEPEST) {
      throw FlawedFile.of(file, "too-deep", DEEPEST);
    }
    String name = reader.getLocalName();
    var attributes = new LinkedHashMap<String, String>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    var text = new StringBuilder();
    List<XmlElement> children = new ArrayList<>();
    while (reader.next() != XMLStreamConstants.END_ELEMENT) {
      if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
        children.add(element(file, reader, depth + 1));
      } else if (reader.isCharacters()) {
        text.append(reader.getText());
      }
    }
    return new XmlElement(name, attributes, onOneLine(text.toString()), children);
  }

  /** A name that a document breaks over lines is one name. */
  private static String onOneLine(String text) {
    return String.join(" ", text.strip().split("\\s+"));
  }
}
