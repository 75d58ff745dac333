package org.ipcoop.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.text.Normalizer;

/** Reads text only from JSON strings and in Unicode NFC, so that one Vietnamese name has one spelling in the database. */
final class NfcString extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    NfcString() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        return Normalizer.normalize(parser.getText(), Normalizer.Form.NFC);
    }
}
