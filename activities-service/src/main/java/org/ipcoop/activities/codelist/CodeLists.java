package org.ipcoop.activities.codelist;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All code lists of this API, in the order shown. */
final class CodeLists {
    private final Map<String, CodeList> lists = new LinkedHashMap<>();

    CodeLists(Provinces provinces) {
        add(present(provinces));
        add(former(provinces));
        Arrays.stream(Enumerated.values()).map(Enumerated::list).forEach(this::add);
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
        Stream<CodeList.Entry> entries = provinces.present().stream()
                .map(unit -> new CodeList.Entry(
                        unit.code(), new CodeList.Name(unit.nameVi(), unit.nameEn()), unit.validFrom(), null, null));
        return new CodeList("provinces", new CodeList.Name("Tỉnh, thành phố", "Provincial units"), entries.toList());
    }

    private static CodeList former(Provinces provinces) {
        List<CodeList.Entry> entries = provinces.former().stream()
                .map(unit -> new CodeList.Entry(
                        unit.code(),
                        new CodeList.Name(unit.nameVi(), null),
                        null,
                        Provinces.REFORM.minusDays(1),
                        unit.presentCode()))
                .toList();
        var name = new CodeList.Name("Tỉnh, thành phố trước ngày 1/7/2025", "Provinces before 1 July 2025");
        return new CodeList("former-provinces", name, entries);
    }
}
