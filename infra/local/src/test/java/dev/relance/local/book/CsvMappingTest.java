package dev.relance.local.book;

import static dev.relance.local.book.Mappings.json;
import static dev.relance.local.book.Mappings.mapping;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harrel.jsonschema.ValidatorFactory;
import dev.relance.record.TreeNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvMappingTest {
  private static final String DEBTOR = "{'name':'d','record':'debtor#{id}','fields':{}}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                                                      | zone: missing
          {'zone':'Europe/Paris','version':1,'creditorId':'me','rows':[]}         | mapping: missing
          {'mapping':'m','version':1,'creditorId':'me','zone':'Europe/Paris'}     | rows: missing
          {'mapping':'m','version':0,'creditorId':'me','zone':'Europe/Paris'}     | version: 0; write 1 or more
          {'mapping':'m','version':1.5,'creditorId':'me','zone':'Europe/Paris'}   | version: 1.5; write a whole number
          {'mapping':'m','version':1,'creditorId':'m e','zone':'Europe/Paris'}    | creditorId: 'm e'; write 1 to 64
          {'mapping':5,'version':1,'creditorId':'me','zone':'Europe/Paris'}       | mapping: '5', not text
          {'mapping':null,'version':1,'creditorId':'me','zone':'Europe/Paris'}    | mapping: null; leave it out
          {'zone':'Europe/Paris','csv':{'delimiter':';;'},'mapping':'m','version':1,'creditorId':'me'} | csv.delimiter: ';;'
          {'zone':'Europe/Paris','amounts':{'decimal':',','group':'x'}}           | amounts: decimal and group marks
          {'zone':'Europe/Paris','amounts':{'decimal':',','grouping':'.'}}        | amounts.grouping: unknown member
          {'zone':'Europe/Paris','mapping':'m','version':1,'creditorId':'me','start':[{'record':'invoice','fields':{}}]} | start[0].record: 'invoice'
          {'zone':'Europe/Paris','mapping':'m','version':1,'creditorId':'me','start':[{'record':'creditor'}]} | start[0].fields: missing
          """)
  void a_flaw_of_the_document_is_told_with_its_place(String document, String flaw) {
    assertRefused(json(document), flaw);
    assertThat(isValid(json(document))).as("the schema refuses it too").isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'record':'debtor#1','fields':{}}                                       | rows[0].name: missing
          {'name':'a','fields':{}}                                                | rows[0].record: not one of the two
          {'name':'a','record':'debtor#1','updates':'b','fields':{}}              | rows[0].record: not one of the two
          {'name':'a','record':'rejection#1','fields':{}}                         | rows[0].record: 'rejection#1'; write a key
          {'name':'a','record':'debtor#1'}                                        | rows[0].fields: missing
          {'name':'a','record':'debtor#1','fields':[]}                            | rows[0].fields: '[]', not an object
          {'name':'a','record':'debtor#1','fields':{},'onec':true}                | rows[0].onec: unknown member
          {'name':'a','record':'debtor#1','fields':{},'once':'yes'}               | rows[0].once: 'yes', not true or false
          {'name':'a','record':'debtor#1','fields':{'x':null}}                    | rows[0].fields.x: null
          {'name':'a','record':'debtor#1','fields':{'x':[null]}}                  | rows[0].fields.x[0]: null
          {'name':'a','record':'debtor#1','fields':{'x':{'@dat':'c'}}}            | rows[0].fields.x.@dat: unknown expression
          {'name':'a','record':'debtor#1','fields':{'x':{'@date':'c','plusDay':1}}} | rows[0].fields.x.plusDay: unknown member
          {'name':'a','record':'debtor#1','fields':{'x':{'@date':'c','plusDays':36501}}} | rows[0].fields.x.plusDays: 36501
          {'name':'a','record':'debtor#1','fields':{'x':{'@amount':'c'}}}         | rows[0].fields.x.currency: missing
          {'name':'a','record':'debtor#1','fields':{'x':{'@choice':'c'}}}         | rows[0].fields.x.of: missing
          {'name':'a','record':'debtor#1','at':{'@date':'c'},'fields':{}}         | rows[0].at.time: missing
          {'name':'a','record':'debtor#1','at':{'@date':'c','time':'9:00'},'fields':{}} | rows[0].at.time: '9:00' is no time of day
          {'name':'a','record':'debtor#1','at':{'@date':'c','time':'24:00'},'fields':{}} | rows[0].at.time: '24:00' is no time of day
          {'name':'a','record':'debtor#1','when':{'column':'c'},'fields':{}}      | rows[0].when.equals: not one of the two
          {'name':'a','record':'debtor#1','when':{'column':'c','equals':[]},'fields':{}} | rows[0].when.equals: an empty list
          {'name':'a','record':'debtor#1','when':{'column':'c','equals':5},'fields':{}} | rows[0].when.equals: '5', not a list
          """)
  void a_flaw_of_an_entry_is_told_with_its_place(String entry, String flaw) {
    assertRefused(mapping(entry), flaw);
    assertThat(isValid(mapping(entry))).as("the schema refuses it too").isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          {'name':'d','record':'debtor#2','fields':{}}                            => rows[1].name: 'd' again
          {'name':'a','updates':'e','at':{'@date':'c','time':'09:00'},'fields':{}} => rows[1].updates: 'e'; name an entry before
          {'name':'a','updates':'a','at':{'@date':'c','time':'09:00'},'fields':{}} => rows[1].updates: 'a'; name an entry before
          {'name':'a','updates':'d','fields':{}}                                  => rows[1].at: missing
          {'name':'a','record':'debtor#{id','fields':{}}                          => rows[1].record: 'debtor#{id' has a brace without its partner
          {'name':'a','record':'debtor#1','fields':{'x':'a}'}}                    => rows[1].fields.x: 'a}' has a brace without its partner
          {'name':'a','record':'debtor#1','fields':{'x':['{c|lowr}']}}            => rows[1].fields.x[0]: '{c|lowr}' has the unknown change 'lowr'
          {'name':'a','record':'debtor#1','fields':{'x':{'@date':'c','format':'b/q'}}} => rows[1].fields.x.format: 'b/q' is no date format
          {'name':'a','record':'debtor#1','at':{'@date':'c','time':'09:00','zone':'Paris'},'fields':{}} => rows[1].at.zone: 'Paris' is no time zone
          """)
  void what_no_schema_can_see_is_refused_as_well(String second, String flaw) {
    assertRefused(mapping(DEBTOR + "," + second), flaw);
  }

  @Test
  void a_document_that_is_not_json_is_told() {
    assertThatThrownBy(() -> Mappings.read("{"))
        .hasMessageStartingWith("mapping.json: not valid JSON: ");
  }

  @Test
  void a_mapping_with_everything_is_accepted_by_reader_and_schema() {
    String everything =
        json(
            """
            {'$schema':'mapping.schema.json','mapping':'all','version':2,'about':'x',
             'creditorId':'me','zone':'Europe/Paris','dateFormat':'dd.MM.yyyy',
             'amounts':{'decimal':',','group':'.'},'csv':{'delimiter':';','charset':'windows-1252'},
             'start':[{'record':'creditor','fields':{'payment':{'url':'https://p.example/{invoice}'}}}],
             'rows':[
              {'name':'d','record':'debtor#{Customer|id}','once':true,
               'fields':{'name':'{Customer}','phone':{'@text':'{Phone}','optional':true},
                         'kind':{'@choice':'Kind','of':{'P':'consumer','':'company'}}}},
              {'name':'i','record':'invoice#{Number}','when':{'column':'Type','equals':['A','B']},
               'at':{'@date':'Issued','format':'d/M/yyyy','plusDays':-1,'time':'23:59','zone':'UTC'},
               'fields':{'total':{'@amount':'Sum','currency':'{Currency}','optional':true},
                         'autoPay':true,'lines':3}},
              {'name':'u','updates':'i','when':{'column':'Paid','filled':true},
               'at':{'@date':'Paid','time':'12:00'},
               'fields':{'onHold':null,'paid':{'@date':'Paid','optional':true}}}]}
            """);

    assertThat(Mappings.read(everything).columns())
        .containsExactly(
            "Currency", "Customer", "Issued", "Kind", "Number", "Paid", "Phone", "Sum", "Type");
    assertThat(isValid(everything)).isTrue();
  }

  @Test
  void every_shipped_mapping_is_accepted_by_reader_and_schema() throws IOException {
    try (var files = Files.list(Path.of("mappings"))) {
      assertThat(files)
          .isNotEmpty()
          .allSatisfy(
              file -> {
                assertThat(CsvMapping.read(file).name() + ".json")
                    .isEqualTo(file.getFileName() + "");
                assertThat(isValid(Files.readString(file))).isTrue();
              });
    }
  }

  private static void assertRefused(String document, String flaw) {
    assertThatThrownBy(() -> Mappings.read(document))
        .isInstanceOf(FlawedFile.class)
        .hasMessageStartingWith("mapping.json, " + flaw)
        .message()
        .contains("; ");
  }

  private static boolean isValid(String document) {
    try (InputStream in = CsvMapping.class.getResourceAsStream("mapping.schema.json")) {
      return new ValidatorFactory()
          .withJsonNodeFactory(TreeNode.factory())
          .validate(dev.relance.record.Json.object(in), Json.object(document))
          .isValid();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
