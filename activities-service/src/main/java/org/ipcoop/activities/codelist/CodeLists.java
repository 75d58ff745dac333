package org.ipcoop.activities.codelist;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All code lists of this API, in the order shown. */
final class CodeLists {
    /** The day Decision 27/2018/QĐ-TTg came into force. */
    private static final LocalDate VSIC_2018 = LocalDate.of(2018, 8, 20);

    private final Map<String, CodeList> lists = new LinkedHashMap<>();

    CodeLists(Provinces provinces) {
        add(present(provinces));
        add(former(provinces));
        Arrays.stream(Enumerated.values()).map(Enumerated::list).forEach(this::add);
        add(industries());
        add(WorldCodes.currencies());
        add(WorldCodes.countries());
    }

    Collection<CodeList> all() {
        return lists.values();
    }

    Optional<CodeList> find(String id) {
        return Optional.ofNullable(lists.get(id));
    }

    private void add(CodeList list) {
        lists.put(list.id(), list);
    }

    private static CodeList present(Provinces provinces) {
        List<CodeList.Entry> entries = provinces.present().stream()
                .map(unit -> new CodeList.Entry(
                        unit.code(),
                        new CodeList.Name(unit.nameVi(), unit.nameEn()),
                        new CodeList.Name(unit.fullNameVi(), unit.fullNameEn()),
                        unit.validFrom(),
                        null,
                        null,
                        provinces.formerCodesOf(unit.code()),
                        null))
                .toList();
        return new CodeList("provinces", new CodeList.Name("Tỉnh, thành phố", "Provincial units"), entries);
    }

    private static CodeList former(Provinces provinces) {
        List<CodeList.Entry> entries = provinces.former().stream()
                .map(unit -> new CodeList.Entry(
                        unit.code(),
                        new CodeList.Name(unit.nameVi(), unit.nameEn()),
                        new CodeList.Name(unit.fullNameVi(), unit.fullNameEn()),
                        null,
                        Provinces.REFORM.minusDays(1),
                        null,
                        null,
                        unit.presentCode()))
                .toList();
        var name = new CodeList.Name("Tỉnh, thành phố trước ngày 1/7/2025", "Provinces before 1 July 2025");
        return new CodeList("former-provinces", name, entries);
    }

    /** Sections and divisions; an activity may also name groups and classes, which have the digits of a division first. */
    private static CodeList industries() {
        List<CodeList.Entry> entries = Csv.own("vsic-2018").stream()
                .map(row -> {
                    String code = row.get(0);
                    String section = code.length() == 1 ? null : code.substring(0, 1);
                    var name = new CodeList.Name(row.get(1), row.get(2));
                    return new CodeList.Entry(code, name, null, VSIC_2018, null, section, null, null);
                })
                .toList();
        var name = new CodeList.Name(
                "Hệ thống ngành kinh tế Việt Nam (VSIC 2018)", "Viet Nam Standard Industrial Classification 2018");
        return new CodeList("vsic-2018", name, entries);
    }
}
