package dev.relance.local.book;

import static dev.relance.local.book.Mappings.json;
import static dev.relance.local.book.Mappings.mapping;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relance.source.FlawedFile;
import dev.relance.source.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvMappingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                                                      | the mapping: mapping, rows, version is missing
          {'zone':'Europe/Paris','version':1,'creditorId':'me','rows':[{'name':'d','record':'debtor#1','fields':{}}]} | the mapping: mapping is missing
          {'mapping':'m','version':1.5,'creditorId':'me','zone':'Europe/Paris','rows':[{'name':'d','record':'debtor#1','fields':{}}]} | version: '1.5' is not accepted; what belongs there: a whole number
          {'mapping':'m','version':1,'creditorId':'m e','zone':'Europe/Paris','rows':[{'name':'d','record':'debtor#1','fields':{}}]} | creditorId: 'm e' is not accepted; what belongs there: Whose records they are: 1 to 64
          {'mapping':5,'version':1,'creditorId':'me','zone':'Europe/Paris','rows':[{'name':'d','record':'debtor#1','fields':{}}]} | mapping: '5' is not accepted
          {'mapping':'m','version':1,'creditorId':'me','zone':'Europe/Paris','rows':[{'name':'d','record':'debtor#1','fields':{}}],'csv':{'delimiter':';;'}} | csv.delimiter: ';;' is not accepted; what belongs there: One character
          {'mapping':'m','version':1,'creditorId':'me','zone':'Europe/Paris','rows':[{'name':'d','record':'debtor#1','fields':{}}],'amounts':{'decimal':',','group':'x'}} | amounts.group: 'x' is not
          {'mapping':'m','version':1,'creditorId':'me','zone':'Europe/Paris','rows':[{'name':'d','record':'debtor#1','fields':{}}],'amounts':{'decimal':',','grouping':'.'}} | amounts.grouping: this name is not known
          {'mapping':'m','version':1,'creditorId':'me','zone':'Europe/Paris','rows':[{'name':'d','record':'debtor#1','fields':{}}],'start':[{'record':'invoice','fields':{}}]} | start[0].record: 'invoice' is not accepted
          {'mapping':'m','version':1,'creditorId':'me','zone':'Europe/Paris','rows':[{'name':'d','record':'debtor#1','fields':{}}],'start':[{'record':'creditor'}]} | start[0]: fields is missing
          """)
  void a_flaw_of_the_document_is_told_with_its_place(String document, String flaw) {
    assertRefused(json(document), flaw);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'record':'debtor#1','fields':{}}                                       | rows[0]: name is missing
          {'name':'a','fields':{}}                                                | rows[0]: not accepted; what belongs there: An entry with a name
          {'name':'a','record':'debtor#1','updates':'b','at':'x','fields':{}}     | rows[0]: not accepted; what belongs there: An entry with a name
          {'name':'a','updates':'b','fields':{}}                                  | rows[0]: Object does not have some of the required properties [[at]]
          {'name':'a','record':'rejection#1','fields':{}}                         | rows[0].record: 'rejection#1' is not accepted; what belongs there: The key
          {'name':'a','record':'debtor#1'}                                        | rows[0]: fields is missing
          {'name':'a','record':'debtor#1','fields':[]}                            | rows[0].fields: 'specific array' is not
          {'name':'a','record':'debtor#1','fields':{},'onec':true}                | rows[0].onec: this name is not known
          {'name':'a','record':'debtor#1','fields':{},'once':'yes'}               | rows[0].once: 'yes' is not
          {'name':'a','record':'debtor#1','fields':{'x':[null]}}                  | rows[0].fields.x[0]: 'null' is not
          # what no schema can see
          {'name':'a','record':'debtor#{{id','fields':{}}                         | rows[0].record: nothing closes '{{id'
          {'name':'a','record':'debtor#1','fields':{'x':['{{#id}}']}}             | rows[0].fields.x[0]: Section missing close tag 'id'
          {'name':'a','record':'debtor#1','when':'{{#to.lowr}}{{c}}{{/to.lowr}}','fields':{}} | rows[0].when: there is no function to.lowr; there are days with a number, as in days.5, and table.
          """)
  void a_flaw_of_an_entry_is_told_with_its_place(String entry, String flaw) {
    assertRefused(mapping(entry), flaw);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          'zone':'Europe/Paris','rows':[{'name':'d','record':'debtor#1','fields':{}},{'name':'d','record':'debtor#2','fields':{}}] => rows[1].name: 'd' is the name of an earlier entry
          'zone':'Europe/Paris','rows':[{'name':'d','record':'debtor#1','fields':{}},{'name':'a','updates':'a','at':'x','fields':{}}] => rows[1].updates: 'a' is no earlier entry
          'zone':'Paris','rows':[{'name':'d','record':'debtor#1','fields':{}}] => zone: Unknown time-zone ID: Paris
          'zone':'UTC','dateFormats':{'own':'b/q'},'rows':[{'name':'d','record':'debtor#1','fields':{}}] => dateFormats.own: Unknown pattern letter: b
          'zone':'UTC','amounts':{'decimal':'.','group':'.'},'rows':[{'name':'d','record':'debtor#1','fields':{}}] => amounts: '.' stands for two marks
          'zone':'UTC','start':[{'record':'creditor','fields':{}},{'record':'creditor','fields':{}}],'rows':[{'name':'d','record':'debtor#1','fields':{}}] => start[1].record: 'creditor' stands at the start twice
          """)
  void what_no_schema_can_see_is_refused_as_well(String members, String flaw) {
    assertRefused(json("{'mapping':'m','version':1,'creditorId':'me'," + members + "}"), flaw);
  }

  @Test
  void a_document_that_is_not_json_is_told() {
    assertThatThrownBy(() -> Mappings.read("{"))
        .hasMessageStartingWith("mapping.json: not valid JSON: ");
  }

  @Test
  void a_mapping_with_everything_is_accepted() {
    String everything =
        json(
            """
            {'$schema':'mapping.schema.json','mapping':'all','version':2,'about':'x',
             'creditorId':'me','zone':'Europe/Paris','dateFormat':'dd.MM.yyyy',
             'dateFormats':{'plain':'d/M/yyyy'},
             'tables':{'kind':{'P':'consumer','':'company'},'invoice':{'A':'yes','B':''}},
             'amounts':{'decimal':',','group':'.'},'csv':{'delimiter':';','charset':'windows-1252'},
             'start':[{'record':'creditor','fields':{'payment':{'url':'https://p.example/{invoice}'}}}],
             'rows':[
              {'name':'d','record':'debtor#{{#to.id}}{{Customer}}{{/to.id}}','once':true,
               'fields':{'name':'{{Customer}}','phone':'{{#Phone}}{{Phone}}{{/Phone}}',
                         'kind':'{{#table.kind}}{{Kind}}{{/table.kind}}'}},
              {'name':'i','record':'invoice#{{Number}}','when':'{{#table.invoice}}{{Type}}{{/table.invoice}}',
               'at':'{{#days.-1}}{{#date.plain}}{{Issued}}{{/date.plain}}{{/days.-1}}T23:59[UTC]',
               'fields':{'total':'{{#to.amount}}{{Currency}} {{Sum}}{{/to.amount}}',
                         'autoPay':true,'lines':3}},
              {'name':'u','updates':'i','when':'{{Paid}}','at':'{{#to.date}}{{Paid}}{{/to.date}}T12:00',
               'fields':{'onHold':null,'paid':'{{#to.date}}{{Paid}}{{/to.date}}'}}]}
            """);

    assertThat(Mappings.read(everything).columns())
        .containsExactly(
            "Currency", "Customer", "Issued", "Kind", "Number", "Paid", "Phone", "Sum", "Type");
  }

  @Test
  void every_shipped_mapping_is_accepted() throws IOException {
    try (var files = Files.list(Path.of("mappings"))) {
      assertThat(files)
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(SourceFile.read(file, Mapping::read).name() + ".json")
                      .isEqualTo(file.getFileName() + ""));
    }
  }

  private static void assertRefused(String document, String flaw) {
    assertThatThrownBy(() -> Mappings.read(document))
        .isInstanceOf(FlawedFile.class)
        .hasMessageStartingWith("mapping.json: " + flaw)
        .message()
        .endsWith("; correct it; mapping.schema.json describes mappings");
  }
}
