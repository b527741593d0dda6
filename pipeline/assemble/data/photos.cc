#include "assemble/data/photos.h"

#include <utility>

#include "assemble/data/records.h"
#include "assemble/markdown.h"
#include "assemble/picture_files.h"

namespace nenpo::assemble {
namespace {

/// "16_消防局/" of the workbook "16_消防局/様式2.xlsx".
std::string folder_of(const std::string& file) { return file.substr(0, file.rfind('/') + 1); }

/// check reports the photographs that are not there.
model::Picture photo(const Record& record, const model::SourceLine& from,
                     const Assembly& assembly) {
  Findings& findings = assembly.findings;
  model::Picture picture;
  picture.picture = find_picture(assembly, record.text("photo_file"), record.source().file);
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
  const Records records = records_of(assembly.edition, "case_photos", "case_id", case_id);
  model::Blocks photos;
  for (const Record& record : records) {
    model::Picture picture = photo(record, from, assembly);
    picture.kind = records.size() > 1 ? "photo-pair" : "photo";
    photos.emplace_back(model::Graphic{std::move(picture)});
  }
  return photos;
}

}  // namespace nenpo::assemble
