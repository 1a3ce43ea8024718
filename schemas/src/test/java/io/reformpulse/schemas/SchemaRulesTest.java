package io.reformpulse.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every schema keeps to, and that no release ever becomes unreadable. */
class SchemaRulesTest {
    private static final List<String> PERSONAL =
            List.of("phone", "address", "email", "citizen", "birth", "fullname", "applicant");

    static List<SingleObject<? extends SpecificRecord>> types() {
        return List.of(
                SingleObject.DOSSIER_EVENT,
                SingleObject.RATING_EVENT,
                SingleObject.HEARTBEAT,
                SingleObject.ALERT_RULE,
                SingleObject.KPI_UPDATE,
                SingleObject.EPOCH_MARKER,
                SingleObject.ALERT_EVENT,
                SingleObject.DOSSIER_VIEW,
                SingleObject.REJECTED_EVENT);
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyReleaseIsStillReadable(SingleObject<? extends SpecificRecord> type) throws Exception {
        for (Schema release : ReleasedSchemas.of(type.schema().getName())) {
            GenericRecord written = (GenericRecord) SampleValues.of(release);
            byte[] bytes =
                    new BinaryMessageEncoder<GenericRecord>(GenericData.get(), release)
                            .encode(written)
                            .array();
            assertHolds(type.decode(bytes), written);
        }
    }

    /** Whatever was written is there, under its own or its later name, whatever was added since. */
    private static void assertHolds(Object read, Object written) {
        if (written instanceof GenericRecord record) {
            for (Schema.Field field : record.getSchema().getFields()) {
                IndexedRecord holder = (IndexedRecord) read;
                Schema.Field now = renamed(field.name(), holder.getSchema());
                assertThat(now).as(field.name()).isNotNull();
                assertHolds(holder.get(now.pos()), record.get(field.pos()));
            }
        } else if (written instanceof List<?> all) {
            assertThat((List<?>) read).hasSameSizeAs(all);
            for (int i = 0; i < all.size(); i++) {
                assertHolds(((List<?>) read).get(i), all.get(i));
            }
        } else {
            assertThat(String.valueOf(read)).isEqualTo(String.valueOf(written));
        }
    }

    private static Schema.Field renamed(String name, Schema schema) {
        for (Schema.Field field : schema.getFields()) {
            if (field.name().equals(name) || field.aliases().contains(name)) {
                return field;
            }
        }
        return null;
    }

    @ParameterizedTest
    @MethodSource("types")
    void theCurrentSchemaIsTheNewestRelease(SingleObject<?> type) {
        List<Schema> releases = ReleasedSchemas.of(type.schema().getName());
        assertThat(releases).isNotEmpty();
        assertThat(asWritten(type.schema()).equals(releases.get(releases.size() - 1)))
                .as("add released/%s/v%d.avsc", type.schema().getName(), releases.size() + 1)
                .isTrue();
    }

    /** Without the marks that the generator puts on strings. */
    private static Schema asWritten(Schema generated) {
        String text = generated.toString();
        String plain = "\"string\"";
        return new Schema.Parser()
                .parse(
                        text.replace(
                                "{\"type\":\"string\",\"avro.java.string\":\"String\"}", plain));
    }

    @ParameterizedTest
    @MethodSource("types")
    void anyReleaseCanReadAnyOther(SingleObject<?> type) {
        List<Schema> releases = ReleasedSchemas.of(type.schema().getName());
        for (Schema reader : releases) {
            for (Schema writer : releases) {
                assertThat(
                                SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                                        .getType())
                        .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyFieldIsExplainedAndNoneIsPersonal(SingleObject<?> type) {
        for (Schema.Field field : fieldsOf(type.schema())) {
            assertThat(field.doc()).as(field.name()).isNotBlank().endsWith(".");
            assertThat(PERSONAL)
                    .noneMatch(word -> field.name().toLowerCase(Locale.ROOT).contains(word));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyOptionalFieldAndEveryEnumHasADefault(SingleObject<?> type) {
        for (Schema.Field field : fieldsOf(type.schema())) {
            if (field.schema().isNullable()) {
                assertThat(field.hasDefaultValue()).as(field.name()).isTrue();
            }
            Schema plain = plain(field.schema());
            if (plain.getType() == Schema.Type.ENUM) {
                assertThat(plain.getEnumDefault()).as(field.name()).isEqualTo("UNKNOWN");
            }
        }
    }

    private static List<Schema.Field> fieldsOf(Schema record) {
        List<Schema.Field> all = new ArrayList<>(record.getFields());
        for (Schema.Field field : record.getFields()) {
            Schema plain = plain(field.schema());
            if (plain.getType() == Schema.Type.RECORD) {
                all.addAll(fieldsOf(plain));
            }
        }
        return all;
    }

    private static Schema plain(Schema schema) {
        return switch (schema.getType()) {
            case UNION -> plain(schema.getTypes().get(1));
            case ARRAY -> plain(schema.getElementType());
            default -> schema;
        };
    }
}
