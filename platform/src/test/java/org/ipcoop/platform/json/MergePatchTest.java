package org.ipcoop.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cases of RFC 7396, appendix A, and the example of its section 3. */
class MergePatchTest {
    private final ObjectMapper mapper = JsonSettings.mapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':'b'} | {'a':'c'} | {'a':'c'}",
                "{'a':'b'} | {'b':'c'} | {'a':'b','b':'c'}",
                "{'a':'b'} | {'a':null} | {}",
                "{'a':'b','b':'c'} | {'a':null} | {'b':'c'}",
                "{'a':['b']} | {'a':'c'} | {'a':'c'}",
                "{'a':'c'} | {'a':['b']} | {'a':['b']}",
                "{'a':{'b':'c'}} | {'a':{'b':'d','c':null}} | {'a':{'b':'d'}}",
                "{'a':[{'b':'c'}]} | {'a':[1]} | {'a':[1]}",
                "['a','b'] | ['c','d'] | ['c','d']",
                "{'a':'b'} | ['c'] | ['c']",
                "{'a':'foo'} | null | null",
                "{'a':'foo'} | 'bar' | 'bar'",
                "{'e':null} | {'a':1} | {'e':null,'a':1}",
                "[1,2] | {'a':'b','c':null} | {'a':'b'}",
                "{} | {'a':{'bb':{'ccc':null}}} | {'a':{'bb':{}}}",
                "{'title':'Goodbye!','author':{'givenName':'John','familyName':'Doe'},'tags':['example'],'content':'x'}"
                        + " | {'title':'Hello!','phoneNumber':'+01','author':{'familyName':null},'tags':['example']}"
                        + " | {'title':'Hello!','author':{'givenName':'John'},'tags':['example'],'content':'x','phoneNumber':'+01'}"
            })
    void mergesAsTheRfcSays(String target, String patch, String merged) throws Exception {
        // Given
        JsonNode before = json(target);
        JsonNode change = json(patch);

        // When
        JsonNode after = MergePatch.apply(before, change);

        // Then
        assertThat(after).isEqualTo(json(merged));
        assertThat(before).isEqualTo(json(target));
        assertThat(change).isEqualTo(json(patch));
    }

    private JsonNode json(String text) throws Exception {
        return mapper.readTree(text.replace('\'', '"'));
    }
}
