#include "assemble/data/photos.h"

#include "assemble/data/records.h"
#include "assemble/markdown.h"

namespace nenpo::assemble {
namespace {

/// "16_消防局/" of the workbook "16_消防局/様式2.xlsx".
std::string folder_of(const std::string& file) { return file.substr(0, file.rfind('/') + 1); }

model::Picture photo(const Record& record, const model::SourceLine& from, Findings& findings) {
  model::Picture picture;
  picture.name = folder_of(record.source().file) + std::string(record.text("photo_file"));
  picture.owner = record.source().department;
  picture.caption = read_inlines(record.text("caption"), from, findings);
  picture.alternative_text = std::string(record.text("caption"));
  picture.from = from;
  return picture;
}

}  // namespace

model::Blocks case_photos(std::string_view case_id, const model::SourceLine& from,
                          const Assembly& assembly) {
  model::Blocks photos;
  for (const Record& record : records_of(assembly.edition, "case_photos", "case_id", case_id)) {
    photos.emplace_back(model::Graphic{photo(record, from, assembly.findings)});
  }
  return photos;
}

}  // namespace nenpo::assemble
