package app.closeup.customers.imports;

import app.closeup.platform.text.Codes;

/** How far an import has come. */
public enum ImportState {
    UPLOADING,
    READY,
    QUEUED,
    RUNNING,
    CANCELLING,
    CANCELLED,
    DONE,
    FAILED,
    UNDOING,
    UNDONE;

    String code() {
        return Codes.of(this);
    }

    static ImportState of(String code) {
        return Codes.parse(ImportState.class, code);
    }

    /** Whether work goes on without anybody doing anything. */
    public boolean isMoving() {
        return this == QUEUED || this == RUNNING || this == CANCELLING || this == UNDOING;
    }

    /** Whether rows may have been written that can be taken back. */
    public boolean isUndoable() {
        return this == DONE || this == CANCELLED || this == FAILED;
    }

    /** Whether the rest of the rows can be imported. */
    public boolean isStartable() {
        return this == READY || this == CANCELLED || this == FAILED;
    }
}
