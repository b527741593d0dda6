#include "app/publication_files.h"

#include <utility>

#include "app/sources.h"
#include "pdf/archive.h"
#include "pdf/finish.h"
#include "pdf/print.h"

namespace nenpo::app {
namespace {

using Files = std::vector<PublicationFile>;

class FileMaker {
 public:
  FileMaker(const PublicationParts& parts, const model::Edition& edition)
      : parts_(parts), edition_(edition) {}

  Result<Files> make() {
    auto web = pdf::finish(parts_.drawn, pdf::kStandardRgb);
    if (!web) return web.error();
    web_ = *web;
    files_.push_back({parts_.name + ".txt", parts_.text});
    auto made = add(parts_.name + ".pdf", std::move(web), {.product = pdf::Product::kWeb});
    if (made && parts_.proof) made = add_proof();
    if (made && !parts_.draft) made = add_archive();
    if (made && parts_.press) made = add_print();
    if (made && parts_.press && parts_.press->sheets) made = add_sheets();
    if (!made) return made.error();
    return std::move(files_);
  }

 private:
  Result<Done> add(const std::string& name, Result<std::string> bytes, pdf::Expected expected) {
    if (!bytes) return bytes.error();
    if (expected.product != pdf::Product::kImposed) expected.pages = parts_.pages;
    if (!parts_.draft) {
      const FinishedPdf finished{name, *bytes, expected};
      if (auto checked = check_pdf(finished, parts_.facts, edition_); !checked) return checked;
    }
    files_.push_back({name, std::move(*bytes)});
    return Done{};
  }

  Result<Done> add_proof() {
    auto proof = pdf::finish(*parts_.proof, pdf::kStandardRgb);
    if (!proof) return proof.error();
    files_.push_back({"proof/" + parts_.name + ".pdf", std::move(*proof)});
    return Done{};
  }

  Result<Done> add_archive() {
    return add("archive/" + parts_.name + ".pdf", pdf::archive_copy(web_, parts_.name, parts_.data),
               {.product = pdf::Product::kArchive});
  }

  Result<Done> add_print() {
    const PressParts& press = *parts_.press;
    return add("print/" + parts_.name + ".pdf",
               pdf::print_copy(web_, parts_.name, press.marks, press.style),
               {.product = pdf::Product::kPrint, .bleed = press.style.bleed});
  }

  Result<Done> add_sheets() {
    const PressParts& press = *parts_.press;
    return add(sheets_file(parts_.name), imposed_copy(web_, parts_.name, *press.sheets),
               {.product = pdf::Product::kImposed, .bleed = press.style.bleed});
  }

  const PublicationParts& parts_;
  const model::Edition& edition_;
  std::string web_;
  Files files_;
};

}  // namespace

Result<Files> make_files(const PublicationParts& parts, const model::Edition& edition) {
  return FileMaker(parts, edition).make();
}

}  // namespace nenpo::app
