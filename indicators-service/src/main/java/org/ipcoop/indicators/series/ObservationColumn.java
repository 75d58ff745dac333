package org.ipcoop.indicators.series;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.ipcoop.platform.http.Language;

/** The columns that every file of observations may have beside the dimensions of its series. */
enum ObservationColumn {
    SERIES("Chuỗi số liệu", "Series"),
    PERIOD("Kỳ", "Period"),
    VALUE("Giá trị", "Value"),
    UNIT("Đơn vị tính", "Unit"),
    QUALIFIER("Mức chính xác", "Qualifier"),
    PRELIMINARY("Số sơ bộ", "Preliminary"),
    SOURCE("Nguồn", "Source"),
    VINTAGE("Ngày công bố", "Vintage"),
    URL("Địa chỉ", "Address"),
    NOTE("Ghi chú", "Note"),
    /** Told on the way out; on the way in the series' own order decides. */
    PREFERRED("Được ưu tiên", "Preferred");

    private final String vi;
    private final String en;

    ObservationColumn(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /** The name that never changes, that of the JSON's member. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label(Language language) {
        return language == Language.VI ? vi : en;
    }

    static Set<String> names() {
        return Arrays.stream(values()).map(ObservationColumn::field).collect(Collectors.toUnmodifiableSet());
    }
}
