#include "ingest/xlsx_sheet.h"

#include "ingest/plain_rows.h"
#include "ingest/sheet_builder.h"
#include "ingest/xlsx_package.h"

namespace nenpo::ingest {
namespace {

class WorksheetListener : public package::XmlListener {
 public:
  explicit WorksheetListener(SheetBuilder& builder) : builder_(builder) {}

  void start(const package::XmlName& name, const package::XmlAttributes& attributes) override {
    if (!is_spreadsheet(name.space)) return;
    if (in_inline_) return inline_.start(name, attributes);
    if (in_cell_) return start_in_cell(name.local);
    if (in_data_) return start_in_data(name.local, attributes);
    if (name.local == "sheetData") in_data_ = true;
    if (name.local == "col" && attributes.is_true("hidden"))
      builder_.hide_columns(attributes.get("min"), attributes.get("max"));
    if (name.local == "mergeCell") builder_.add_merge(attributes.get("ref"));
  }

  void end(const package::XmlName& name) override {
    if (!in_data_ || !is_spreadsheet(name.space)) return;
    if (in_inline_ && name.local != "is") return inline_.end(name);
    if (name.local == "is" && in_inline_) {
      in_inline_ = false;
      builder_.set_inline_text(inline_.take());
    } else if (name.local == "v") {
      in_value_ = false;
    } else if (name.local == "c" && in_cell_) {
      in_cell_ = false;
      builder_.end_cell();
    } else if (name.local == "sheetData") {
      in_data_ = false;
    }
  }

  void text(std::string_view piece) override {
    if (in_inline_) inline_.text(piece);
    if (in_value_) builder_.add_value(piece);
  }

  bool goes_on() const override { return builder_.is_within_budget(); }
  bool expects_rows() const { return in_data_ && !in_cell_; }

 private:
  void start_in_data(std::string_view local, const package::XmlAttributes& attributes) {
    if (local == "row") builder_.start_row(attributes.get("r"), attributes.is_true("hidden"));
    if (local != "c") return;
    in_cell_ = true;
    builder_.start_cell(attributes.get("r"), attributes.get("t"), attributes.get("s"));
  }

  void start_in_cell(std::string_view local) {
    if (local == "f") builder_.set_formula();
    if (local == "is") in_inline_ = true;
    if (local != "v") return;
    in_value_ = true;
    builder_.start_value();
  }

  SheetBuilder& builder_;
  RichTextBuilder inline_;
  bool in_data_ = false;
  bool in_cell_ = false;
  bool in_value_ = false;
  bool in_inline_ = false;
};

}  // namespace

package::PartTrouble read_worksheet(const package::ZipPackage& package, std::string_view part,
                                    const SharedStrings& strings, package::Budget& budget,
                                    PackedSheet& sheet) {
  SheetBuilder builder(strings, budget, sheet);
  WorksheetListener listener(builder);
  PlainRows rows(builder, [&listener] { return listener.expects_rows(); });
  const package::PartTrouble trouble = package::read_xml_part(
      package, part, listener, budget, [&rows](package::XmlStream& stream, std::string_view piece) {
        return rows.feed(stream, piece);
      });
  return trouble == package::PartTrouble::kNone && !builder.is_within_budget()
             ? package::PartTrouble::kTooLarge
             : trouble;
}

}  // namespace nenpo::ingest
