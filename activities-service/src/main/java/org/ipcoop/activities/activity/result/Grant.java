package org.ipcoop.activities.activity.result;

/** Titles of protection granted as a result. */
public record Grant(Right right, Long count) {}
