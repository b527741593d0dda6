#pragma once

#include <filesystem>

#include "model/edition.h"

namespace nenpo::test {

/// The edition as tests/data/expected says it must be read, with the prose of input/2026: assemble
/// is tested without the stages before it.
model::Edition expected_edition();

}  // namespace nenpo::test
