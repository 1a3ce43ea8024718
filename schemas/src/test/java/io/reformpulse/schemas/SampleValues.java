package io.reformpulse.schemas;

import java.nio.ByteBuffer;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;

/** A value of any schema with every optional part present. */
final class SampleValues {
    private SampleValues() {}

    static Object of(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> record(schema);
            case ENUM -> new GenericData.EnumSymbol(schema, schema.getEnumSymbols().get(0));
            case ARRAY -> List.of(of(schema.getElementType()), of(schema.getElementType()));
            case UNION -> of(schema.getTypes().get(1));
            case STRING -> "chữ";
            case BYTES -> ByteBuffer.wrap(new byte[] {1, 2, 3});
            case INT -> 7;
            case LONG -> 1L << 40;
            case DOUBLE -> 0.25;
            case BOOLEAN -> true;
            default -> throw new IllegalArgumentException("No sample of " + schema + ".");
        };
    }

    private static GenericData.Record record(Schema schema) {
        GenericData.Record record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            record.put(field.pos(), of(field.schema()));
        }
        return record;
    }
}
