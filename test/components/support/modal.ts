/** Lets dialogs open in jsdom, which has their element and not what it does. */
export function allowModals(): void {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
}
