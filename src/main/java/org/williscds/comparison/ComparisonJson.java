package org.williscds.comparison;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.Map;

/** A comparison for programs: everything, nothing cut. Each change of a table names its kind: {@code row-changed}. */
public final class ComparisonJson {

    private static final Map<Class<? extends TableDifference.Change>, String> KINDS = Map.of(
            TableDifference.TableAdded.class, "table-added",
            TableDifference.TableRemoved.class, "table-removed",
            TableDifference.ColumnAdded.class, "column-added",
            TableDifference.ColumnRemoved.class, "column-removed",
            TableDifference.ColumnsReordered.class, "columns-reordered",
            TableDifference.RowAdded.class, "row-added",
            TableDifference.RowRemoved.class, "row-removed",
            TableDifference.RowRenamed.class, "row-renamed",
            TableDifference.RowChanged.class, "row-changed",
            TableDifference.RowsReordered.class, "rows-reordered");

    private static final ObjectMapper JSON = mapper();

    private ComparisonJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface WithKind {}

    public static String write(Comparison comparison) {
        try {
            return JSON.writeValueAsString(comparison) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A comparison is plain data. Maybe a kind of change is new.", e);
        }
    }

    private static ObjectMapper mapper() {
        var mapper = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .addMixIn(TableDifference.Change.class, WithKind.class)
                .build();
        KINDS.forEach((type, name) -> mapper.registerSubtypes(new NamedType(type, name)));
        return mapper;
    }
}
