#include "ingest/xlsx_workbook.h"

#include "ingest/xlsx_package.h"
#include "ingest/xlsx_text.h"

namespace nenpo::ingest {
namespace {

model::Visibility visibility_of(std::string_view state) {
  if (state == "hidden") return model::Visibility::kHidden;
  if (state == "veryHidden") return model::Visibility::kVeryHidden;
  return model::Visibility::kVisible;
}

class WorkbookListener : public package::XmlListener {
 public:
  explicit WorkbookListener(XlsxWorkbook& workbook) : workbook_(workbook) {}

  void start(const package::XmlName& name, const package::XmlAttributes& attributes) override {
    if (!is_spreadsheet(name.space)) return;
    if (name.local == "workbookPr" && attributes.is_true("date1904"))
      workbook_.epoch = Epoch::k1904;
    if (name.local != "sheet") return;
    workbook_.sheets.push_back(
        {.name = decode_escapes(std::string(attributes.get("name"))),
         .relation = std::string(attributes.find_prefixed("id").value_or("")),
         .visibility = visibility_of(attributes.get("state"))});
  }
  void end(const package::XmlName&) override {}
  void text(std::string_view) override {}

 private:
  XlsxWorkbook& workbook_;
};

}  // namespace

package::PartTrouble read_workbook_part(const package::ZipPackage& package, std::string_view part,
                                        const package::Budget& budget, XlsxWorkbook& workbook) {
  WorkbookListener listener(workbook);
  return package::read_xml_part(package, part, listener, budget);
}

}  // namespace nenpo::ingest
