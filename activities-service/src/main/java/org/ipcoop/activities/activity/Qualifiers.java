package org.ipcoop.activities.activity;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.ipcoop.activities.violation.Violations;

/** Every qualifier points to a number that is there. */
final class Qualifiers {
    private Qualifiers() {}

    /** Says nothing of members in {@code spoiled}, which were taken out of the tree. */
    static void check(ObjectNode tree, Set<String> spoiled, Violations violations) {
        tree.path("qualifiers").fieldNames().forEachRemaining(pointer -> {
            String member = pointer.split("/", 3)[1];
            if (!spoiled.contains(member) && !isNumber(tree, pointer)) {
                violations.add(Violations.member("/qualifiers", pointer), "qualifier-pointer", pointer);
            }
        });
    }

    private static boolean isNumber(ObjectNode tree, String pointer) {
        return tree.at(JsonPointer.compile(pointer)).isNumber();
    }
}
