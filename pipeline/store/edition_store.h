#pragma once

#include <filesystem>
#include <vector>

#include "base/finding.h"
#include "base/result.h"
#include "model/edition.h"
#include "model/printed_fact.h"

namespace nenpo::store {

/// What edition.sqlite keeps: enough to make every publication again and to say of each printed
/// figure where it comes from. Every field comes back equal (a NUL character as ␀);
/// the same content gives the same bytes.
struct StoredEdition {
  model::Edition edition;
  Findings findings;
  std::vector<model::PrintedFact> prints;
};

/// Writes a new database at `file`, replacing one that stands there. Not atomic: meant for a
/// staging folder.
Result<Done> write_store(const std::filesystem::path& file, const model::Edition& edition,
                         const Findings& findings, const std::vector<model::PrintedFact>& prints);

/// A Failure when the file cannot be read, is no edition of ours or was written in another version
/// of the tables.
Result<StoredEdition> read_store(const std::filesystem::path& file);

}  // namespace nenpo::store
