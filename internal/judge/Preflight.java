import java.io.File;
import java.io.IOException;
import org.apache.pdfbox.preflight.PreflightDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.exception.SyntaxValidationException;
import org.apache.pdfbox.preflight.parser.PreflightParser;

/** Says of each file what keeps it from being a PDF/A-1b: a line for each fault, and one that it was read. */
class Preflight {
  public static void main(String[] names) throws IOException {
    for (String name : names) {
      PreflightParser parser = new PreflightParser(new File(name));
      ValidationResult result;
      try {
        parser.parse();
        try (PreflightDocument document = parser.getPreflightDocument()) {
          document.validate();
          result = document.getResult();
        }
      } catch (SyntaxValidationException e) {
        result = e.getResult();
      }
      for (ValidationResult.ValidationError e : result.getErrorsList()) {
        System.out.println(name + "\t" + e.getErrorCode() + " " + e.getDetails());
      }
      System.out.println(name + "\tread");
    }
  }
}
