#include "core/wedge/keymap.h"

#include <linux/input-event-codes.h>

#include <algorithm>
#include <iterator>

namespace rollcall::wedge {

namespace {

struct Key {
    unsigned number;
    char plain;
    char shifted;
};

constexpr Key keys[] = {
    {KEY_1, '1', '!'},         {KEY_2, '2', '@'},          {KEY_3, '3', '#'},         {KEY_4, '4', '$'},
    {KEY_5, '5', '%'},         {KEY_6, '6', '^'},          {KEY_7, '7', '&'},         {KEY_8, '8', '*'},
    {KEY_9, '9', '('},         {KEY_0, '0', ')'},          {KEY_MINUS, '-', '_'},     {KEY_EQUAL, '=', '+'},
    {KEY_LEFTBRACE, '[', '{'}, {KEY_RIGHTBRACE, ']', '}'}, {KEY_SEMICOLON, ';', ':'}, {KEY_APOSTROPHE, '\'', '"'},
    {KEY_GRAVE, '`', '~'},     {KEY_BACKSLASH, '\\', '|'}, {KEY_COMMA, ',', '<'},     {KEY_DOT, '.', '>'},
    {KEY_SLASH, '/', '?'},     {KEY_SPACE, ' ', ' '},      {KEY_102ND, '\\', '|'},    {KEY_KPASTERISK, '*', '*'},
    {KEY_KPSLASH, '/', '/'},   {KEY_KPMINUS, '-', '-'},    {KEY_KPPLUS, '+', '+'},    {KEY_KPDOT, '.', '.'},
    {KEY_KP0, '0', '0'},       {KEY_KP1, '1', '1'},        {KEY_KP2, '2', '2'},       {KEY_KP3, '3', '3'},
    {KEY_KP4, '4', '4'},       {KEY_KP5, '5', '5'},        {KEY_KP6, '6', '6'},       {KEY_KP7, '7', '7'},
    {KEY_KP8, '8', '8'},       {KEY_KP9, '9', '9'},        {KEY_A, 'a', 'A'},         {KEY_B, 'b', 'B'},
    {KEY_C, 'c', 'C'},         {KEY_D, 'd', 'D'},          {KEY_E, 'e', 'E'},         {KEY_F, 'f', 'F'},
    {KEY_G, 'g', 'G'},         {KEY_H, 'h', 'H'},          {KEY_I, 'i', 'I'},         {KEY_J, 'j', 'J'},
    {KEY_K, 'k', 'K'},         {KEY_L, 'l', 'L'},          {KEY_M, 'm', 'M'},         {KEY_N, 'n', 'N'},
    {KEY_O, 'o', 'O'},         {KEY_P, 'p', 'P'},          {KEY_Q, 'q', 'Q'},         {KEY_R, 'r', 'R'},
    {KEY_S, 's', 'S'},         {KEY_T, 't', 'T'},          {KEY_U, 'u', 'U'},         {KEY_V, 'v', 'V'},
    {KEY_W, 'w', 'W'},         {KEY_X, 'x', 'X'},          {KEY_Y, 'y', 'Y'},         {KEY_Z, 'z', 'Z'},
};

} // namespace

std::optional<char> typedCharacter(unsigned key, bool shift)
{
    const auto* found =
        std::find_if(std::begin(keys), std::end(keys), [key](const Key& k) { return k.number == key; });
    if (found == std::end(keys))
        return std::nullopt;
    return shift ? found->shifted : found->plain;
}

bool endsCode(unsigned key)
{
    return key == KEY_ENTER || key == KEY_KPENTER || key == KEY_TAB;
}

} // namespace rollcall::wedge
