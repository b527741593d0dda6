#include "publish/swap.h"

#include <fcntl.h>
#include <stdio.h>

#include <cerrno>
#include <system_error>

#include "publish/durable.h"
#include "publish/system_failure.h"

namespace nenpo::publish {
namespace {

/// How the staged folder came into its place: undone in the same way.
enum class Move { kIntoEmptyPlace, kExchanged, kOldStoodAside };

int rename_to(const std::filesystem::path& from, const std::filesystem::path& to) {
  return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

int exchange(const std::filesystem::path& a, const std::filesystem::path& b) {
  return ::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0 ? 0 : errno;
}

bool cannot_exchange(int error) { return error == EINVAL || error == ENOSYS || error == ENOTSUP; }

int replace_in_two_steps(const Places& places) {
  if (const int error = rename_to(places.edition, places.previous); error != 0) return error;
  const int error = rename_to(places.staging, places.edition);
  if (error != 0) rename_to(places.previous, places.edition);
  return error;
}

Result<Move> move_in(const Places& places) {
  std::error_code status_error;
  const auto status = std::filesystem::symlink_status(places.edition, status_error);
  Move move = Move::kIntoEmptyPlace;
  int error = 0;
  if (!std::filesystem::exists(status)) {
    error = rename_to(places.staging, places.edition);
  } else if (!std::filesystem::is_directory(status)) {
    error = ENOTDIR;
  } else {
    move = Move::kExchanged;
    error = exchange(places.staging, places.edition);
    if (cannot_exchange(error)) {
      move = Move::kOldStoodAside;
      error = replace_in_two_steps(places);
    }
  }
  if (error != 0) return system_failure("発行物の入れ替え", places.edition, error);
  return move;
}

void move_back(const Places& places, Move move) {
  switch (move) {
    case Move::kIntoEmptyPlace:
      rename_to(places.edition, places.staging);
      break;
    case Move::kExchanged:
      exchange(places.staging, places.edition);
      break;
    case Move::kOldStoodAside:
      rename_to(places.edition, places.staging);
      rename_to(places.previous, places.edition);
      break;
  }
}

Result<Done> remove_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::remove_all(folder, error);
  if (error) return system_failure("作業用フォルダーの削除", folder, error.value());
  return Done{};
}

}  // namespace

Places places_of(const std::filesystem::path& output_folder, const std::string& edition) {
  const auto beside = [&](const std::string& suffix) {
    return output_folder / ("." + edition + suffix);
  };
  return {output_folder, output_folder / edition, beside(".staging"), beside(".previous"),
          beside(".lock")};
}

Result<Done> put_in_place(const Places& places) {
  const auto move = move_in(places);
  if (!move) return move.error();
  // A rename is only safe from a power cut when its folder is on the disk.
  auto synced = make_folder_durable(places.output);
  if (!synced) move_back(places, *move);
  return synced;
}

Result<Done> recover(const Places& places) {
  std::error_code ignored;
  const bool edition_stands = std::filesystem::exists(places.edition, ignored);
  if (!edition_stands && std::filesystem::exists(places.previous, ignored)) {
    if (const int error = rename_to(places.previous, places.edition); error != 0) {
      return system_failure("前回の発行物の復元", places.edition, error);
    }
  }
  if (auto removed = remove_folder(places.previous); !removed) return removed;
  return remove_folder(places.staging);
}

}  // namespace nenpo::publish
