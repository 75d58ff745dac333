package org.ipcoop.indicators.industry;

import java.util.Arrays;
import java.util.List;
import org.ipcoop.indicators.industry.method.Measure;
import org.ipcoop.indicators.industry.method.Right;
import org.ipcoop.platform.http.Language;

/** The columns of an industry table: as a member of JSON, and as a header in either language. */
enum IndustryColumn {
    VSIC("vsic", Kind.TEXT, "Mã ngành VSIC", "VSIC code"),
    NAME_VI("name.vi", Kind.TEXT, "Tên ngành (tiếng Việt)", "Name (Vietnamese)"),
    NAME_EN("name.en", Kind.TEXT, "Tên ngành (tiếng Anh)", "Name (English)"),
    EMPLOYMENT("employment", Kind.NUMBER, "Số lao động", "Employment"),
    VALUE_ADDED("valueAdded", Kind.NUMBER, "Giá trị tăng thêm (đồng)", "Value added (VND)"),
    WAGES("wages", Kind.NUMBER, "Tổng tiền lương (đồng)", "Wages (VND)"),
    GOODS_EXPORTS("goodsExports", Kind.NUMBER, "Xuất khẩu hàng hóa", "Goods exports"),
    PATENTS("patents", Kind.NUMBER, "Sáng chế", "Patents"),
    TRADEMARKS("trademarks", Kind.NUMBER, "Nhãn hiệu", "Trademarks"),
    INDUSTRIAL_DESIGNS("industrialDesigns", Kind.NUMBER, "Kiểu dáng công nghiệp", "Industrial designs"),
    PLANT_VARIETIES("plantVarieties", Kind.NUMBER, "Giống cây trồng", "Plant varieties"),
    COPYRIGHT_INTENSIVE("copyrightIntensive", Kind.TRUTH, "Thâm dụng quyền tác giả", "Copyright-intensive"),
    COPYRIGHT_GROUP("copyrightGroup", Kind.TEXT, "Nhóm quyền tác giả", "Copyright group"),
    COPYRIGHT_FACTOR("copyrightFactor", Kind.NUMBER, "Hệ số quyền tác giả", "Copyright factor");

    /** What a cell of the column holds. */
    enum Kind {
        TEXT,
        NUMBER,
        TRUTH
    }

    private final String field;
    private final Kind kind;
    private final String vi;
    private final String en;

    IndustryColumn(String field, Kind kind, String vi, String en) {
        this.field = field;
        this.kind = kind;
        this.vi = vi;
        this.en = en;
    }

    /** The name that never changes: that of the JSON's member, with a point for a member within another. */
    String field() {
        return field;
    }

    Kind kind() {
        return kind;
    }

    String pointer() {
        return "/" + field.replace('.', '/');
    }

    String label(Language language) {
        return language == Language.VI ? vi : en;
    }

    static IndustryColumn of(Measure measure) {
        return switch (measure) {
            case EMPLOYMENT -> EMPLOYMENT;
            case VALUE_ADDED -> VALUE_ADDED;
            case WAGES -> WAGES;
            case GOODS_EXPORTS -> GOODS_EXPORTS;
        };
    }

    /** The column that a right is counted in; copyright is flagged instead. */
    static IndustryColumn of(Right right) {
        return switch (right) {
            case PATENT -> PATENTS;
            case TRADEMARK -> TRADEMARKS;
            case INDUSTRIAL_DESIGN -> INDUSTRIAL_DESIGNS;
            case PLANT_VARIETY -> PLANT_VARIETIES;
            case COPYRIGHT -> COPYRIGHT_INTENSIVE;
        };
    }

    /** The members of a row's JSON object. */
    static List<String> members() {
        return Arrays.stream(values())
                .map(column -> column.field.split("\\.", 2)[0])
                .distinct()
                .toList();
    }
}
