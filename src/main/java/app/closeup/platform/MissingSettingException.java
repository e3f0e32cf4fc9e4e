package app.closeup.platform;

/** Closeup cannot start: a setting is missing. */
public class MissingSettingException extends RuntimeException {

    private final String remedy;

    /**
     * @param problem what is missing, as a sentence
     * @param remedy what to set, as a sentence
     */
    public MissingSettingException(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
